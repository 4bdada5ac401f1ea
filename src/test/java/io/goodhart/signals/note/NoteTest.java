package io.goodhart.signals.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.DayBits;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.family.PatternKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoteTest {
  private static final DayBits MONDAY = new DayBits(1);
  private static final DayBits MONDAY_AND_THURSDAY = new DayBits(0b1001);

  @Test
  void aDayMatchesOnTwoGrounds() {
    Note note =
        note(
            pattern(PatternKind.NEAR_COPIES, MONDAY),
            pattern(PatternKind.THIN, MONDAY_AND_THURSDAY));

    assertThat(note.matchedDays()).isEqualTo(MONDAY);
  }

  @Test
  void twoKindsOnOneGroundAreOne() {
    Note note = note(pattern(PatternKind.NEAR_COPIES, MONDAY), pattern(PatternKind.REUSE, MONDAY));

    assertThat(note.matchedDays()).isEqualTo(DayBits.NONE);
  }

  @Test
  void aKindThatWasAddedLaterLeavesNoDayOut() {
    ReportingWeek later = Notes.WEEK.next();
    Note note =
        note(pattern(PatternKind.NEAR_COPIES, MONDAY))
            .goesOn(
                later,
                1,
                List.of(
                    pattern(PatternKind.NEAR_COPIES, MONDAY).since(later),
                    pattern(PatternKind.EVEN_PACE, MONDAY).since(later)));

    assertThat(note.patterns().get(0).since()).isEqualTo(Notes.WEEK);
    assertThat(note.matchedDays()).isEqualTo(DayBits.NONE);
  }

  @Test
  void theStrongestOfEachGroundStandForTheRest() {
    Note note =
        note(
            pattern(PatternKind.NEAR_COPIES, MONDAY),
            pattern(PatternKind.VARIANTS, MONDAY),
            pattern(PatternKind.EVEN_PACE, MONDAY),
            pattern(PatternKind.THIN, MONDAY),
            pattern(PatternKind.SAME_INPUTS, MONDAY),
            pattern(PatternKind.TOGETHER, MONDAY));

    assertThat(note.foremost())
        .extracting(NotedPattern::kind)
        .containsExactly(
            PatternKind.NEAR_COPIES,
            PatternKind.EVEN_PACE,
            PatternKind.THIN,
            PatternKind.SAME_INPUTS);
  }

  @Test
  void ofTwoGroundsThreePatternsStandForTheRest() {
    Note note =
        note(
            pattern(PatternKind.NEAR_COPIES, MONDAY),
            pattern(PatternKind.VARIANTS, MONDAY),
            pattern(PatternKind.REUSE, MONDAY),
            pattern(PatternKind.EVEN_PACE, MONDAY));

    assertThat(note.foremost())
        .extracting(NotedPattern::kind)
        .containsExactly(PatternKind.NEAR_COPIES, PatternKind.VARIANTS, PatternKind.EVEN_PACE);
  }

  private static Note note(NotedPattern... patterns) {
    return Note.opened(new MemberId(1), Notes.WEEK, 1, List.of(patterns));
  }

  private static NotedPattern pattern(PatternKind kind, DayBits days) {
    return new NotedPattern(kind, Notes.WEEK, 1, 60, Optional.empty(), 0.2, days);
  }
}
