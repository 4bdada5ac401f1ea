package io.goodhart.privacy;

import io.goodhart.adoption.SilentSources;
import io.goodhart.delivery.DirectMessages;
import io.goodhart.delivery.Reason;
import io.goodhart.delivery.Recipient;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Tells people that there is something new for them to see, in the same words whatever it is: so
 * far, that a source of theirs went silent. What it is stands with their own week, not in the
 * message.
 */
public final class NewNotes {
  private static final String SILENT = "silent-source";

  private final RosterStore roster;
  private final SilentSources silent;
  private final MemberContacts contacts;
  private final DirectMessages direct;
  private final Supplier<String> letter;
  private final Clock clock;

  /**
   * Tells through these messages.
   *
   * @param letter the words, as an edge wrote them; nothing that was measured
   */
  public NewNotes(
      RosterStore roster,
      SilentSources silent,
      MemberContacts contacts,
      DirectMessages direct,
      Supplier<String> letter,
      Clock clock) {
    this.roster = roster;
    this.silent = silent;
    this.contacts = contacts;
    this.direct = direct;
    this.letter = letter;
    this.clock = clock;
  }

  /**
   * Tells everybody who has something new; to be called now and then. The budget of direct messages
   * sees to it that nobody hears of it twice in a week.
   *
   * @throws io.goodhart.delivery.StoreException if a store cannot be read or written
   */
  public void tell() {
    Instant now = clock.instant();
    for (Team team : roster.teams()) {
      for (MemberId member : silent.sinceMonday(team, now)) {
        contacts.addressOf(member).ifPresent(address -> tell(new Recipient(address, team.zone())));
      }
    }
  }

  private void tell(Recipient to) {
    // A second one of the same week is not sent, which is as it should be.
    direct.tell(to, Reason.NOTE, SILENT, letter.get());
  }
}
