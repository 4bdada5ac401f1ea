package io.goodhart.digest;

import io.goodhart.roster.Alias;
import io.goodhart.roster.Team;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the leads of a team something directly, once each; without a lead, the admins. */
public final class LeadNotes {
  private static final Pattern SLACK_USER = Pattern.compile("[UW][A-Z0-9_]+");

  private final LeadContacts contacts;
  private final Set<String> admins;
  private final DigestPublisher publisher;
  private final Clock clock;

  /**
   * Tells through this publisher.
   *
   * @param admins as the settings name them: Slack user ids, with or without {@code workspace/}
   *     before them, or e-mail addresses
   */
  public LeadNotes(
      LeadContacts contacts, Set<String> admins, DigestPublisher publisher, Clock clock) {
    this.contacts = contacts;
    this.admins = Set.copyOf(admins);
    this.publisher = publisher;
    this.clock = clock;
  }

  /** Tells them, unless they were told about {@code what} before. */
  public void tell(Team team, String what, Message message) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), team.zone());
    List<String> leads = contacts.leadsOf(team.id(), today);
    for (String one : leads.isEmpty() ? ofAdmins() : leads) {
      publisher.publish("told:" + what + ":" + one, one, message, Optional.empty());
    }
  }

  private List<String> ofAdmins() {
    return admins.stream().sorted().flatMap(named -> reached(named).stream()).distinct().toList();
  }

  private Optional<String> reached(String named) {
    if (named.indexOf('@') > 0) {
      return contacts.of(new Alias(Alias.Kind.EMAIL, named.toLowerCase(Locale.ROOT)));
    }
    String user = named.substring(named.indexOf('/') + 1);
    return SLACK_USER.matcher(user).matches() ? Optional.of(user) : Optional.empty();
  }
}
