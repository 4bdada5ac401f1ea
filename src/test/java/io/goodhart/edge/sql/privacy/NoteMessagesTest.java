package io.goodhart.edge.sql.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.delivery.DirectMessages;
import io.goodhart.delivery.OutboxMessage;
import io.goodhart.delivery.Reason;
import io.goodhart.delivery.Recipient;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.edge.sql.delivery.JdbiOutbox;
import io.goodhart.edge.sql.delivery.JdbiQuietPeople;
import io.goodhart.edge.sql.signals.JdbiNoteStore;
import io.goodhart.privacy.NoteMessages;
import io.goodhart.signals.note.JudgedWeek;
import io.goodhart.signals.note.Note;
import io.goodhart.signals.note.Notes;
import io.goodhart.signals.note.TimeToAnswer;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.Rosters;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A note was opened for Anna, who lives in Berlin; it is Monday, 16 November. */
class NoteMessagesTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NIGHT = Instant.parse("2026-11-16T02:00:00Z");
  private static final Instant MORNING = Instant.parse("2026-11-16T07:00:00Z");
  private static final Instant LATER = MORNING.plusSeconds(600);
  private static final Instant NEXT_MONDAY = Instant.parse("2026-11-23T07:00:00Z");

  private final FixedRoster roster =
      new FixedRoster().with(Rosters.team(1, "A"), Rosters.members(1));
  private JdbiNoteStore notes;
  private JdbiOutbox outbox;
  private JdbiQuietPeople quiet;

  @BeforeEach
  void open() {
    notes = new JdbiNoteStore(DATABASE.get());
    outbox = new JdbiOutbox(DATABASE.get());
    quiet = new JdbiQuietPeople(DATABASE.get());
    notes.keep(
        new JudgedWeek(Notes.WEEK, Set.of(BERLIN), List.of(Notes.note(1)), Set.of(), List.of()));
  }

  @Test
  void itsOwnerIsToldOnceInTheMorningAndTheTimeToAnswerBeginsWhenThatArrived() {
    tell(NIGHT);
    tell(NIGHT.plusSeconds(600));
    assertThat(outbox.take(NIGHT.plusSeconds(900), NIGHT.plusSeconds(1_000), 10)).isEmpty();

    List<OutboxMessage> due = outbox.take(MORNING, LATER, 10);
    assertThat(due)
        .singleElement()
        .satisfies(message -> assertThat(message.channel()).isEqualTo("U1"))
        .satisfies(message -> assertThat(message.body()).isEqualTo("{}"));
    tell(MORNING);
    assertThat(note().reachedAt()).isEmpty();

    outbox.sent(due.get(0).key(), "1.1", MORNING);
    tell(LATER);

    assertThat(note().reachedAt()).contains(LATER);
    assertThat(over(LATER)).isEqualTo("2026-11-24");
  }

  @Test
  void aMessageThatFailedBeginsNothingAndIsTriedAgainInAnotherWeek() {
    tell(MORNING);
    String key = note().notice().orElseThrow();
    outbox.refused(key, "user_not_found", MORNING);

    tell(LATER);
    tell(LATER.plusSeconds(600));

    assertThat(note().reachedAt()).isEmpty();
    assertThat(note().notice()).isPresent().isNotEqualTo(Optional.of(key));
    assertThat(outbox.take(LATER, NEXT_MONDAY, 10)).isEmpty();
    assertThat(outbox.take(NEXT_MONDAY, NEXT_MONDAY.plusSeconds(60), 10)).hasSize(1);
  }

  @Test
  void whoHeardOfSomethingElseThisWeekIsToldNextWeek() {
    direct(MORNING).tell(new Recipient("U1", BERLIN), Reason.NOTE, "silent-source", "{}");
    OutboxMessage first = outbox.take(MORNING, LATER, 10).get(0);
    outbox.sent(first.key(), "1.1", MORNING);

    tell(LATER);

    assertThat(outbox.take(LATER, NEXT_MONDAY, 10)).isEmpty();
    assertThat(note().notice()).contains("dm:note:U1:2026-11-23");
  }

  @Test
  void whoAskedForQuietIsNotToldAndLosesNoTime() {
    quiet.set("U1", true);

    tell(MORNING);
    tell(NEXT_MONDAY);

    assertThat(outbox.waiting()).isZero();
    assertThat(note().reachedAt()).isEmpty();
  }

  private Note note() {
    return notes.open().get(0);
  }

  private String over(Instant now) {
    return new TimeToAnswer(roster, BERLIN).over(note(), now).orElseThrow().toString();
  }

  private DirectMessages direct(Instant now) {
    return new DirectMessages(outbox, quiet, Clock.fixed(now, ZoneOffset.UTC));
  }

  private void tell(Instant now) {
    new NoteMessages(
            notes,
            new TimeToAnswer(roster, BERLIN),
            member -> Optional.of("U" + member.value()),
            direct(now),
            outbox,
            () -> "{}",
            Clock.fixed(now, ZoneOffset.UTC))
        .tell();
  }
}
