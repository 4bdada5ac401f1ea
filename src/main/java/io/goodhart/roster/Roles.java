package io.goodhart.roster;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may do what, looked up at the moment of use and never remembered: admins are named in the
 * settings, leads in the roster.
 */
public final class Roles {
  private final Set<String> admins;
  private final RosterStore roster;

  /**
   * Knows these admins.
   *
   * @param admins a Slack user's id, with or without {@code workspace/} before it, or an e-mail
   *     address, which counts once the roster knows whose it is
   */
  public Roles(Set<String> admins, RosterStore roster) {
    this.admins = Set.copyOf(admins);
    this.roster = roster;
  }

  /** Whether anybody is named as an admin. */
  public boolean hasAdmin() {
    return !admins.isEmpty();
  }

  /** Whether more than one is named, so that one can agree to what another wants. */
  public boolean hasSecondAdmin() {
    return admins.size() > 1;
  }

  /** Whether they look after this installation. */
  public boolean isAdmin(Alias identity) {
    return admins.stream().anyMatch(named -> names(named, identity));
  }

  /** Whether they lead the team on that day. */
  public boolean isLead(Alias identity, TeamId team, LocalDate day) {
    return roster
        .memberOf(identity)
        .map(member -> roster.leadsOf(team, day).contains(member))
        .orElse(false);
  }

  private boolean names(String named, Alias identity) {
    if (named.indexOf('@') > 0) {
      Alias address = new Alias(Alias.Kind.EMAIL, named);
      return address.equals(identity)
          || roster
              .memberOf(address)
              .map(admin -> roster.memberOf(identity).filter(admin::equals).isPresent())
              .orElse(false);
    }
    return identity.kind() == Alias.Kind.SLACK
        && (identity.value().equals(named) || identity.value().endsWith("/" + named));
  }

  /** The admins of a list with commas or spaces between them. */
  public static Set<String> listed(String text) {
    return Arrays.stream(text.split("[,\\s]+"))
        .filter(name -> !name.isEmpty())
        .map(name -> name.indexOf('@') > 0 ? name.toLowerCase(Locale.ROOT) : name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
