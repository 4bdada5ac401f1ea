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
   * @param name what a program is called; empty for a person, whose name is not needed
   * @param zone the zone their clock shows
   * @param isBot whether a program is behind it
   */
  record Profile(String name, ZoneId zone, boolean isBot) {}
}
