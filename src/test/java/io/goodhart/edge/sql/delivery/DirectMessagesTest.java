package io.goodhart.edge.sql.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.MovableClock;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.delivery.DirectMessages;
import io.goodhart.delivery.OutboxMessage;
import io.goodhart.delivery.Reason;
import io.goodhart.delivery.Recipient;
import io.goodhart.delivery.Told;
import io.goodhart.edge.sql.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The budget of direct messages; VOICE, part 12. */
class DirectMessagesTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Recipient ANNA = new Recipient("UANNA", BERLIN);

  /** A Monday, 09:00 in Berlin. */
  private static final Instant MONDAY = Instant.parse("2026-11-16T08:00:00Z");

  private final MovableClock clock =
      MovableClock.startingAt(MONDAY, Clock.fixed(MONDAY, ZoneOffset.UTC));
  private JdbiOutbox outbox;
  private JdbiQuietPeople quiet;
  private DirectMessages direct;

  @BeforeEach
  void open() {
    outbox = new JdbiOutbox(DATABASE.get());
    quiet = new JdbiQuietPeople(DATABASE.get());
    direct = new DirectMessages(outbox, quiet, clock);
  }

  @Test
  void whatHappensByDayIsSaidAtOnce() {
    assertThat(tell(Reason.LOOK, "1")).isEqualTo(new Told.By("dm:look:UANNA:2026-11-16", MONDAY));
    assertThat(send()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-16T17:59:00Z, 2026-11-16T17:59:00Z",
    "2026-11-16T18:00:00Z, 2026-11-17T07:00:00Z",
    "2026-11-17T06:59:59Z, 2026-11-17T07:00:00Z",
    "2026-11-17T07:00:00Z, 2026-11-17T07:00:00Z",
  })
  void notesAndLooksWaitForTheMorning(Instant now, Instant at) {
    clock.advanceTo(now);

    for (Reason reason : List.of(Reason.NOTE, Reason.LOOK)) {
      assertThat(tell(reason, "1"))
          .isInstanceOfSatisfying(Told.By.class, told -> assertThat(told.at()).isEqualTo(at));
    }
    assertThat(tell(Reason.STUCK_RUN, "1"))
        .isInstanceOfSatisfying(Told.By.class, told -> assertThat(told.at()).isEqualTo(now));
  }

  @Test
  void whatSomebodyWasToldIsPutInOtherWords() {
    Told unused = tell(Reason.OUTCOME, "together");

    direct.retell(ANNA, Reason.OUTCOME, "together", 2, "{}");
    direct.retell(ANNA, Reason.OUTCOME, "together", 2, "{}");

    assertThat(outbox.find("dm:outcome:UANNA:together:2"))
        .hasValueSatisfying(
            change -> assertThat(change.edits()).contains("dm:outcome:UANNA:together"));
    assertThat(outbox.waiting()).isEqualTo(2);
  }

  @Test
  void aSecondLookOfTheDayJoinsTheMessageThatWaits() {
    Told first = tell(Reason.LOOK, "1");

    assertThat(tell(Reason.LOOK, "2")).isEqualTo(first);
    assertThat(send()).hasSize(1);
  }

  @Test
  void aLookAfterTheMessageOfTheDayWaitsForTheNextDay() {
    tell(Reason.LOOK, "1");
    send();

    assertThat(tell(Reason.LOOK, "2"))
        .isEqualTo(new Told.By("dm:look:UANNA:2026-11-17", Instant.parse("2026-11-17T07:00:00Z")));
    assertThat(send()).isEmpty();
  }

  @Test
  void notesOfAWeekAreOneMessage() {
    tell(Reason.NOTE, "1");
    send();
    clock.advanceTo(MONDAY.plus(Duration.ofDays(3)));

    assertThat(tell(Reason.NOTE, "2"))
        .isEqualTo(new Told.By("dm:note:UANNA:2026-11-23", Instant.parse("2026-11-23T07:00:00Z")));
  }

  @Test
  void ofARunSomebodyIsToldOnce() {
    assertThat(tell(Reason.STUCK_RUN, "run-1")).isInstanceOf(Told.By.class);
    assertThat(tell(Reason.STUCK_RUN, "run-1")).isInstanceOf(Told.NotSent.class);
    assertThat(tell(Reason.STUCK_RUN, "run-2")).isInstanceOf(Told.By.class);
  }

  @ParameterizedTest
  @EnumSource
  void quietLeavesThree(Reason reason) {
    quiet.set("UANNA", true);

    boolean sent = tell(reason, "1") instanceof Told.By;

    assertThat(sent)
        .isEqualTo(List.of(Reason.LOOK, Reason.STUCK_RUN, Reason.CODES).contains(reason));
  }

  @Test
  void aPersonWeekHasAtMostANoteAndALookADayWhateverHappens() {
    Random random = new Random(7);
    int days = 28;
    Map<String, Integer> inPersonWeek = new TreeMap<>();
    for (int hour = 0; hour < days * 24; hour++) {
      clock.advanceTo(MONDAY.plus(Duration.ofHours(hour)));
      for (int person = 0; person < 20; person++) {
        Reason reason = random.nextBoolean() ? Reason.NOTE : Reason.LOOK;
        if (random.nextInt(4) == 0) {
          direct.tell(new Recipient("U" + person, BERLIN), reason, "event " + hour, "words");
        }
      }
      ReportingWeek week = ReportingWeek.containing(clock.instant(), BERLIN);
      send().forEach(one -> inPersonWeek.merge(one.channel() + " " + week, 1, Integer::sum));
    }

    assertThat(inPersonWeek).hasSizeGreaterThanOrEqualTo(20 * days / 7);
    assertThat(inPersonWeek.values()).allMatch(messages -> messages <= 7 + 1).contains(7 + 1);
  }

  private Told tell(Reason reason, String about) {
    return direct.tell(ANNA, reason, about, "words");
  }

  private List<OutboxMessage> send() {
    Instant now = clock.instant();
    List<OutboxMessage> due = outbox.take(now, now.plusSeconds(60), 1_000);
    due.forEach(message -> outbox.sent(message.key(), "ts", now));
    return due;
  }
}
