package io.goodhart.signals.note;

import io.goodhart.activity.DayBits;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.OwnRange;
import io.goodhart.signals.family.PatternKind;
import java.util.List;
import java.util.Optional;

/** Notes as tests need them. */
public final class Notes {
  /** The week in which the note was opened. */
  public static final ReportingWeek WEEK = ReportingWeek.parse("2026-W46");

  private Notes() {}

  /** A note about close copies at an even pace on Monday, that has reached nobody yet. */
  public static Note note(long member) {
    return Note.opened(
        new MemberId(member),
        WEEK,
        1,
        List.of(
            pattern(PatternKind.NEAR_COPIES, 0.72, 164), pattern(PatternKind.EVEN_PACE, 0.5, 164)));
  }

  /** What was seen of one kind on Monday. */
  public static NotedPattern pattern(PatternKind kind, double seen, long of) {
    return new NotedPattern(
        kind, WEEK, seen, of, Optional.of(new OwnRange(0.03, 0.09)), 0.29, new DayBits(1));
  }
}
