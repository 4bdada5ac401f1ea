package io.goodhart.edge.sql.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.MovableClock;
import io.goodhart.delivery.DirectMessages;
import io.goodhart.delivery.OutboxMessage;
import io.goodhart.digest.LeadContacts;
import io.goodhart.digest.LeadNotes;
import io.goodhart.digest.Message;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.edge.sql.delivery.JdbiOutbox;
import io.goodhart.edge.sql.delivery.JdbiQuietPeople;
import io.goodhart.roster.Alias;
import io.goodhart.roster.Team;
import io.goodhart.roster.TeamId;
import io.goodhart.testing.Rosters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What leads are told of their digests keeps to the budget of direct messages. */
class LeadNotesTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  private static final Team PAYMENTS = Rosters.team(1, "Payments");
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  private final MovableClock clock =
      MovableClock.startingAt(MONDAY, Clock.fixed(MONDAY, ZoneOffset.UTC));
  private JdbiOutbox outbox;
  private JdbiQuietPeople quiet;

  @BeforeEach
  void open() {
    outbox = new JdbiOutbox(DATABASE.get());
    quiet = new JdbiQuietPeople(DATABASE.get());
  }

  @Test
  void everyLeadIsToldOnceOfEachDigest() {
    LeadNotes notes = notes(List.of("U0LENA", "U0TOM"), Set.of("U0ADMIN"));

    notes.tell(PAYMENTS, "digest:1", note());
    assertThat(sent()).containsExactlyInAnyOrder("U0LENA", "U0TOM");
    notes.tell(PAYMENTS, "digest:1", note());
    assertThat(sent()).isEmpty();
    notes.tell(PAYMENTS, "digest:2", note());
    assertThat(sent()).containsExactlyInAnyOrder("U0LENA", "U0TOM");
  }

  @Test
  void withoutALeadTheAdminsAreToldByWhateverNameTheyHave() {
    notes(List.of(), Set.of("T1/U0ADMIN", "carla@example.dev", "nobody@example.dev"))
        .tell(PAYMENTS, "digest:1", note());

    assertThat(sent()).containsExactlyInAnyOrder("U0ADMIN", "U0CARLA");
  }

  @Test
  void atNightItWaitsForTheMorningOfTheTeam() {
    clock.advanceTo(Instant.parse("2026-11-23T21:00:00Z"));

    notes(List.of("U0LENA"), Set.of()).tell(PAYMENTS, "digest:1", note());

    assertThat(sent()).isEmpty();
    clock.advanceTo(Instant.parse("2026-11-24T06:59:00Z").plus(Duration.ofHours(1)));
    assertThat(sent()).containsExactly("U0LENA");
  }

  @Test
  void aLeadWhoAskedForQuietIsLeftAloneAndAnotherIsTold() {
    quiet.set("U0LENA", true);

    notes(List.of("U0LENA", "U0TOM"), Set.of("U0ADMIN")).tell(PAYMENTS, "digest:1", note());

    assertThat(sent()).containsExactly("U0TOM");
  }

  @Test
  void whereEveryLeadAskedForQuietTheAdminsAreTold() {
    quiet.set("U0LENA", true);

    notes(List.of("U0LENA"), Set.of("U0ADMIN")).tell(PAYMENTS, "digest:1", note());

    assertThat(sent()).containsExactly("U0ADMIN");
  }

  private LeadNotes notes(List<String> leads, Set<String> admins) {
    return new LeadNotes(
        new LeadContacts() {
          @Override
          public List<String> leadsOf(TeamId team, LocalDate day) {
            return leads;
          }

          @Override
          public Optional<String> of(Alias identity) {
            return identity.value().equals("carla@example.dev")
                ? Optional.of("U0CARLA")
                : Optional.empty();
          }
        },
        admins,
        new DirectMessages(outbox, quiet, clock),
        Message::summary,
        clock);
  }

  private List<String> sent() {
    Instant now = clock.instant();
    List<OutboxMessage> due = outbox.take(now, now.plusSeconds(60), 100);
    due.forEach(message -> outbox.sent(message.key(), "ts", now));
    return due.stream().map(OutboxMessage::channel).toList();
  }

  private static Message note() {
    return Message.of("Something to know.");
  }
}
