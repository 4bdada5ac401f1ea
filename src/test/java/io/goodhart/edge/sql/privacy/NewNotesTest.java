package io.goodhart.edge.sql.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.adoption.SilentSources;
import io.goodhart.delivery.DirectMessages;
import io.goodhart.delivery.OutboxMessage;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.edge.sql.delivery.JdbiOutbox;
import io.goodhart.edge.sql.delivery.JdbiQuietPeople;
import io.goodhart.edge.sql.roster.JdbiRosterStore;
import io.goodhart.privacy.NewNotes;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterRow;
import io.goodhart.testing.FixedActivity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody whose source went silent hears of it once, without what was measured. */
class NewNotesTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  private static final Instant NOW = Instant.parse("2026-11-18T12:00:00Z");
  private static final Alias ANNA = Alias.slackUser("T1", "U1");

  private final FixedActivity activity = new FixedActivity();
  private JdbiRosterStore roster;
  private JdbiOutbox outbox;

  @BeforeEach
  void open() {
    roster = new JdbiRosterStore(DATABASE.get());
    outbox = new JdbiOutbox(DATABASE.get());
    roster.apply(List.of(row("m-1", List.of(ANNA)), row("m-2", List.of())), LocalDate.EPOCH);
  }

  @Test
  void aSilentSourceIsToldToItsOwnerOnce() {
    silent(roster.memberOf(ANNA).orElseThrow());

    notes(NOW).tell();
    notes(NOW.plusSeconds(86_400)).tell();

    assertThat(taken(NOW.plusSeconds(200_000)))
        .singleElement()
        .satisfies(message -> assertThat(message.channel()).isEqualTo("U1"))
        .satisfies(message -> assertThat(message.body()).isEqualTo("{}"));
  }

  @Test
  void whoHasNoAddressIsLeftAlone() {
    silent(roster.memberOf(new Alias(Alias.Kind.ID, "m-2")).orElseThrow());

    notes(NOW).tell();

    assertThat(taken(NOW)).isEmpty();
  }

  private List<OutboxMessage> taken(Instant now) {
    return outbox.take(now, now.plusSeconds(60), 10);
  }

  private void silent(MemberId member) {
    Instant friday = Instant.parse("2026-11-13T16:00:00Z");
    activity.through(
        member,
        "codex",
        LongStream.range(0, 12)
            .mapToObj(day -> friday.minusSeconds(day * 86_400))
            .toArray(Instant[]::new));
  }

  private NewNotes notes(Instant now) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    return new NewNotes(
        roster,
        new SilentSources(roster, activity, 28),
        new JdbiMemberContacts(DATABASE.get()),
        new DirectMessages(outbox, new JdbiQuietPeople(DATABASE.get()), clock),
        () -> "{}",
        clock);
  }

  private static RosterRow row(String member, List<Alias> aliases) {
    return new RosterRow(
        member,
        aliases,
        "Payments",
        Optional.of(ZoneId.of("Europe/Berlin")),
        Optional.of(LocalDate.of(2026, 1, 1)),
        Optional.empty(),
        true,
        Optional.empty(),
        false);
  }
}
