package io.goodhart.edge.slack.listen;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** Knows what Slack says of a user. */
interface WhoIs {
  /** The user's profile; empty if it is not known within {@code patience}. */
  Optional<Profile> profile(String team, String user, Duration patience);

  /**
   * What is of use of a profile.
   *
   * @param zone the zone their clock shows
   * @param isBot whether a program is behind it
   */
  record Profile(ZoneId zone, boolean isBot) {}
}
