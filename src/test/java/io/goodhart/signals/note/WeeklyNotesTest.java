package io.goodhart.signals.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.edge.sql.roster.JdbiSanctionStore;
import io.goodhart.edge.sql.signals.JdbiNoteStore;
import io.goodhart.roster.DateSpan;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.Signals;
import io.goodhart.signals.SignalsConfig;
import io.goodhart.signals.Weights;
import io.goodhart.signals.family.PatternKind;
import io.goodhart.testing.FixedActivity;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.Rosters;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Anna repeats one text in the weeks 45 and 46 of 2026 and later; the second of them is noted on
 * Monday, 16 November.
 */
class WeeklyNotesTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  private static final MemberId ANNA = new MemberId(1);
  private static final ReportingWeek W45 = ReportingWeek.parse("2026-W45");
  private static final ReportingWeek W46 = W45.next();
  private static final ReportingWeek W47 = W46.next();
  private static final ReportingWeek W48 = W47.next();
  private static final Instant MONDAY_16 = Instant.parse("2026-11-16T02:00:00Z");
  private static final Instant MONDAY_23 = Instant.parse("2026-11-23T02:00:00Z");
  private static final Instant MONDAY_30 = Instant.parse("2026-11-30T02:00:00Z");
  private static final Instant REACHED = Instant.parse("2026-11-16T09:00:00Z");

  private final Loops weeks = new Loops().loop(1, W45, W46, W47, W48).work(2, W45, W46, W47, W48);
  private final FixedActivity activity =
      new FixedActivity()
          .deliberate(W46, 1, DayOfWeek.MONDAY)
          .deliberate(W46, 2, DayOfWeek.MONDAY)
          .deliberate(W47, 1, DayOfWeek.MONDAY)
          .deliberate(W48, 1, DayOfWeek.MONDAY);
  private FixedRoster roster = new FixedRoster().with(Rosters.team(1, "A"), Rosters.members(2));
  private NoteStore notes;

  @BeforeEach
  void open() {
    notes = new JdbiNoteStore(DATABASE.get());
  }

  @Test
  void aPatternOfAClosedWeekBecomesANoteToItsOwner() {
    run(MONDAY_16);

    assertThat(notes.open())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.member()).isEqualTo(ANNA);
              assertThat(note.opened()).isEqualTo(W46);
              assertThat(note.rules()).isEqualTo(Weights.VERSION);
              assertThat(note.reachedAt()).isEmpty();
              assertThat(note.patterns())
                  .filteredOn(pattern -> pattern.kind() == PatternKind.SAME_INPUTS)
                  .singleElement()
                  .satisfies(
                      pattern -> {
                        assertThat(pattern.seen()).isGreaterThan(0.9);
                        assertThat(pattern.of()).isEqualTo(60);
                        assertThat(pattern.own()).isPresent();
                        assertThat(pattern.othersMost()).isLessThan(pattern.seen());
                        assertThat(pattern.days().contains(DayOfWeek.MONDAY)).isTrue();
                      });
            });
  }

  @Test
  void aWeekIsJudgedTwoHoursAfterItsEndAndOnce() {
    run(Instant.parse("2026-11-16T00:59:00Z"));
    assertThat(notes.judged(W46)).isEmpty();

    run(MONDAY_16);
    long before = weeks.timesRead(W46);
    run(MONDAY_16.plusSeconds(600));

    assertThat(weeks.timesRead(W46)).isEqualTo(before);
    assertThat(notes.of(ANNA)).hasSize(1);
  }

  @Test
  void aWeekOfWhichNothingHasArrivedIsJudgedOnceSomethingHas() {
    FixedActivity later = new FixedActivity();
    run(later, MONDAY_16);
    assertThat(notes.judged(W46)).isEmpty();

    later.deliberate(W46, 1, DayOfWeek.MONDAY);
    run(later, MONDAY_16.plusSeconds(600));

    assertThat(notes.judged(W46)).isNotEmpty();
    assertThat(notes.of(ANNA)).hasSize(1);
  }

  @Test
  void thePatternChangesAFigureFiveWorkingDaysAfterItReachedItsOwner() {
    run(MONDAY_16);
    reach();

    run(MONDAY_23);
    run(MONDAY_30);

    assertThat(notes.leftOut(W46)).isEmpty();
    assertThat(notes.leftOut(W47)).isEmpty();
    assertThat(notes.leftOut(W48)).containsOnlyKeys(ANNA);
    assertThat(new StrictCount(notes).in(W48)).containsExactly(ANNA);
    assertThat(notes.of(ANNA)).singleElement().extracting(Note::last).isEqualTo(W48);
  }

  @Test
  void daysAwayDoNotCount() {
    away(LocalDate.of(2026, 11, 17), LocalDate.of(2026, 11, 24));
    run(MONDAY_16);
    reach();

    run(MONDAY_23);
    run(MONDAY_30);

    assertThat(notes.leftOut(W48)).isEmpty();
  }

  @Test
  void aFewDaysAwayOnlyMoveTheDate() {
    away(LocalDate.of(2026, 11, 17), LocalDate.of(2026, 11, 20));
    run(MONDAY_16);
    reach();

    run(MONDAY_23);
    run(MONDAY_30);

    assertThat(notes.leftOut(W48)).containsOnlyKeys(ANNA);
  }

  @Test
  void whatDidNotReachItsOwnerChangesNothing() {
    run(MONDAY_16);
    run(MONDAY_23);
    run(MONDAY_30);

    assertThat(notes.open()).hasSize(1);
    assertThat(notes.leftOut(W48)).isEmpty();
  }

  @Test
  void oneDayOfTheirOwnKeepsSomebodyIn() {
    activity.deliberate(W48, 1, DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
    run(MONDAY_16);
    reach();
    run(MONDAY_23);
    run(MONDAY_30);

    assertThat(notes.leftOut(W48)).isEmpty();
  }

  @Test
  void anAnswerSettlesItAtOnceAndTheNextPatternIsANewNote() {
    run(MONDAY_16);
    reach();
    notes.answer(notes.open().get(0), new NoteAnswer(Explanation.TEMPLATE, "", REACHED));

    run(MONDAY_23);
    run(MONDAY_30);

    assertThat(notes.leftOut(W48)).isEmpty();
    assertThat(notes.of(ANNA)).extracting(Note::opened).containsExactly(W47, W46);
  }

  @Test
  void onDaysThatWereNotThemNoPatternIsLookedFor() {
    run(MONDAY_16);
    reach();
    notes.answer(notes.open().get(0), new NoteAnswer(Explanation.NOT_ME, "", REACHED));

    Map<MemberId, List<DateSpan>> aside =
        new DaysSetAside(new JdbiSanctionStore(DATABASE.get()), notes).in(W46);
    assertThat(aside)
        .containsOnlyKeys(ANNA)
        .containsValue(List.of(DateSpan.of(W46.monday(), W46.monday())));
  }

  @Test
  void aWeekWithoutThePatternSettlesIt() {
    Loops quiet = new Loops().loop(1, W45, W46).work(1, W47).loop(1, W48);
    run(quiet, MONDAY_16);
    reach();

    run(quiet, MONDAY_23);

    assertThat(notes.open()).isEmpty();
    assertThat(notes.of(ANNA)).singleElement().satisfies(n -> assertThat(n.passed()).contains(W47));
  }

  @Test
  void eachZonesMembersAreJudgedWhenTheirWeekIsOver() {
    roster =
        new FixedRoster()
            .with(Rosters.team(1, "A", ZoneId.of("Asia/Tokyo")), Rosters.member(2))
            .with(Rosters.team(2, "B", ZoneId.of("America/New_York")), Rosters.member(1));

    run(Instant.parse("2026-11-15T18:00:00Z"));
    assertThat(notes.judged(W46)).containsExactly(ZoneId.of("Asia/Tokyo"));
    assertThat(notes.open()).isEmpty();
    run(Instant.parse("2026-11-16T07:30:00Z"));

    assertThat(notes.judged(W46)).hasSize(2);
    assertThat(notes.open()).extracting(Note::member).containsExactly(ANNA);
  }

  @Test
  void whoIsOnNoRosterGetsNoNote() {
    roster = new FixedRoster().with(Rosters.team(1, "A"), Rosters.member(2));

    run(MONDAY_16);

    assertThat(notes.open()).isEmpty();
  }

  @Test
  void weeksThatWereMissedAreMadeUpForInTheirOrder() {
    run(MONDAY_16);

    run(MONDAY_30);

    assertThat(notes.judged(W47)).isNotEmpty();
    assertThat(notes.judged(W48)).isNotEmpty();
    assertThat(notes.of(ANNA)).singleElement().extracting(Note::last).isEqualTo(W48);
  }

  private void away(LocalDate from, LocalDate to) {
    roster =
        new FixedRoster()
            .with(Rosters.team(1, "A"), Rosters.away(1, List.of(DateSpan.of(from, to))));
  }

  private void reach() {
    notes.reached(notes.open().get(0), REACHED);
  }

  private void run(Instant at) {
    run(weeks, at);
  }

  private void run(Loops seen, Instant at) {
    run(seen, activity, at);
  }

  private void run(FixedActivity arrived, Instant at) {
    run(weeks, arrived, at);
  }

  private void run(Loops seen, FixedActivity arrived, Instant at) {
    new WeeklyNotes(
            new Signals(
                seen,
                new JdbiSanctionStore(DATABASE.get()),
                SignalsConfig.DEFAULT,
                Weights.published()),
            notes,
            arrived,
            new DueWeeks(roster, notes),
            new TimeToAnswer(roster, ZoneId.of("Europe/Berlin")),
            Clock.fixed(at, ZoneOffset.UTC))
        .run();
  }
}
