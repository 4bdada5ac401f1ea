package io.goodhart.signals.note;

import io.goodhart.activity.DayBits;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.signals.Finding;
import io.goodhart.signals.OwnRange;
import io.goodhart.signals.family.PatternKind;
import java.util.Optional;

/**
 * One kind of pattern as a note tells it: what was seen in the last week that had it, beside what
 * is usual.
 *
 * @param kind which kind
 * @param since the first of the weeks in a row in which this note told it
 * @param seen what was measured, in the unit of the kind
 * @param of how many things it was measured on
 * @param own between what the owner's earlier weeks read, if there are any
 * @param othersMost up to what ordinary people read
 * @param days the days that match; none for a kind that is not read off single prompts
 */
public record NotedPattern(
    PatternKind kind,
    ReportingWeek since,
    double seen,
    long of,
    Optional<OwnRange> own,
    double othersMost,
    DayBits days) {
  static NotedPattern of(Finding finding, ReportingWeek week) {
    return new NotedPattern(
        finding.kind(),
        week,
        finding.measured().value(),
        finding.measured().of(),
        finding.own(),
        finding.othersMost(),
        finding.kind().isOfPrompts() ? finding.measured().days() : DayBits.NONE);
  }

  /** Whether it is no more than the owner's earlier weeks had as well. */
  public boolean isAsEver() {
    return own.filter(range -> seen <= range.most()).isPresent();
  }

  NotedPattern since(ReportingWeek earlier) {
    return new NotedPattern(kind, earlier, seen, of, own, othersMost, days);
  }
}
