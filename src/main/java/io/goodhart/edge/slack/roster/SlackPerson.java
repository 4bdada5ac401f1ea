package io.goodhart.edge.slack.roster;

import com.slack.api.model.User;
import io.goodhart.roster.Alias;
import io.goodhart.roster.DirectoryPerson;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is of use of a user: no name, no picture, no status.
 *
 * @param id the user's id
 * @param email the address of their profile, if Slack may tell it
 * @param zone the zone their clock shows
 * @param out why they are in no team; absent for people who can be
 */
record SlackPerson(
    String id, Optional<String> email, Optional<ZoneId> zone, Optional<OutReason> out) {
  private static final String SLACKBOT = "USLACKBOT";
  private static final int LONGEST_ADDRESS = 320;

  /** Reads a user of the workspace {@code home}. */
  static SlackPerson of(User user, String home) {
    String email = user.getProfile() == null ? null : user.getProfile().getEmail();
    return new SlackPerson(
        user.getId(),
        Optional.ofNullable(email).filter(SlackPerson::isAddress),
        zone(user.getTz()),
        out(user, home));
  }

  /** The person as the roster takes them. */
  DirectoryPerson in(String workspace) {
    List<Alias> aliases =
        email.map(address -> List.of(new Alias(Alias.Kind.EMAIL, address))).orElse(List.of());
    return new DirectoryPerson(identity(workspace), aliases, zone);
  }

  Alias identity(String workspace) {
    return Alias.slackUser(workspace, id);
  }

  boolean isMember() {
    return out.isEmpty();
  }

  private static Optional<OutReason> out(User user, String home) {
    if (user.isBot() || user.isWorkflowBot() || SLACKBOT.equals(user.getId())) {
      return Optional.of(OutReason.BOT);
    }
    if (user.isDeleted()) {
      return Optional.of(OutReason.DEACTIVATED);
    }
    // Workspaces of one organisation lend each other people; those are colleagues.
    boolean fromElsewhere =
        user.getTeamId() != null
            && !user.getTeamId().equals(home)
            && user.getEnterpriseUser() == null;
    if (user.isStranger() || fromElsewhere) {
      return Optional.of(OutReason.STRANGER);
    }
    return user.isRestricted() || user.isUltraRestricted()
        ? Optional.of(OutReason.GUEST)
        : Optional.empty();
  }

  private static boolean isAddress(String email) {
    return email.indexOf('@') > 0 && email.length() <= LONGEST_ADDRESS;
  }

  private static Optional<ZoneId> zone(@Nullable String tz) {
    try {
      return tz == null || tz.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(tz));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
