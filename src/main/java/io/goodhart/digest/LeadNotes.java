package io.goodhart.digest;

import io.goodhart.delivery.DirectMessages;
import io.goodhart.delivery.Reason;
import io.goodhart.delivery.Recipient;
import io.goodhart.delivery.Told;
import io.goodhart.roster.Alias;
import io.goodhart.roster.Team;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Tells the leads of a team something directly, once each and within the budget of direct messages;
 * where no lead is told, because there is none or they all asked for quiet, the admins.
 */
public final class LeadNotes {
  private static final Pattern SLACK_USER = Pattern.compile("[UW][A-Z0-9_]+");

  private final LeadContacts contacts;
  private final Set<String> admins;
  private final DirectMessages direct;
  private final Function<Message, String> letter;
  private final Clock clock;

  /**
   * Tells through these messages.
   *
   * @param admins as the settings name them: Slack user ids, with or without {@code workspace/}
   *     before them, or e-mail addresses
   * @param letter brings a message into the form in which it is sent
   */
  public LeadNotes(
      LeadContacts contacts,
      Set<String> admins,
      DirectMessages direct,
      Function<Message, String> letter,
      Clock clock) {
    this.contacts = contacts;
    this.admins = Set.copyOf(admins);
    this.direct = direct;
    this.letter = letter;
    this.clock = clock;
  }

  /**
   * Tells them, unless they were told about {@code what} before.
   *
   * @throws io.goodhart.delivery.StoreException if a store cannot be read or written
   */
  public void tell(Team team, String what, Message message) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), team.zone());
    String body = letter.apply(message);
    if (!reaches(contacts.leadsOf(team.id(), today), team, what, body)) {
      boolean unused = reaches(ofAdmins(), team, what, body);
    }
  }

  /** Whether any of them is told, now or before. */
  private boolean reaches(List<String> people, Team team, String what, String body) {
    boolean reached = false;
    for (String one : people) {
      Told told = direct.tell(new Recipient(one, team.zone()), Reason.UNPOSTED, what, body);
      reached |= !(told instanceof Told.Quiet);
    }
    return reached;
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
