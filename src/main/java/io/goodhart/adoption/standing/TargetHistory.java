package io.goodhart.adoption.standing;

import io.goodhart.activity.OutcomeKind;
import io.goodhart.activity.WeekTotal;
import io.goodhart.adoption.OutcomeOrder;
import io.goodhart.calendar.ReportingWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Reads Goodhart's clock from the weeks since a target began. */
public final class TargetHistory {
  private TargetHistory() {}

  /** The first whole week in which a target that began on that day was in force. */
  public static ReportingWeek firstWeek(LocalDate since) {
    ReportingWeek week = ReportingWeek.containing(since);
    return week.monday().equals(since) ? week : week.next();
  }

  /**
   * Judges the closed weeks since the target began, in their order and without gaps.
   *
   * @throws IllegalArgumentException if a week is missing
   */
  public static TargetClock judge(List<WeekTotal> weeks) {
    for (int i = 1; i < weeks.size(); i++) {
      if (!weeks.get(i).week().equals(weeks.get(i - 1).week().next())) {
        throw new IllegalArgumentException(
            "The week before " + weeks.get(i).week() + " is missing");
      }
    }
    int count = weeks.size();
    if (count < 2 * TargetClock.WEEKS) {
      return new TargetClock.TooEarly(count);
    }
    List<WeekTotal> last = weeks.subList(count - TargetClock.WEEKS, count);
    List<WeekTotal> before =
        weeks.subList(count - 2 * TargetClock.WEEKS, count - TargetClock.WEEKS);
    Optional<OutcomeKind> kind =
        OutcomeOrder.first(any -> sum(before, week -> week.of(any)) >= TargetClock.LEAST_OUTCOMES);
    if (kind.isEmpty() || sum(before, WeekTotal::deliberate) == 0) {
      return new TargetClock.NoOutcomes(count);
    }
    ToLongFunction<WeekTotal> outcomes = week -> week.of(kind.get());
    long activityBefore = sum(before, WeekTotal::deliberate);
    long activityNow = sum(last, WeekTotal::deliberate);
    TargetClock.Moved moved =
        new TargetClock.Moved(
            percent(activityBefore, activityNow),
            kind.get(),
            percent(sum(before, outcomes), sum(last, outcomes)),
            RankCorrelation.hundredths(
                weeks.stream().map(WeekTotal::deliberate).toList(),
                weeks.stream().map(outcomes::applyAsLong).toList()));
    boolean rises = 100 * activityNow >= (100L + TargetClock.LEAST_RISE) * activityBefore;
    boolean outcomesRise = sum(last, outcomes) > sum(before, outcomes);
    return rises && !outcomesRise
        ? new TargetClock.Retire(count, moved)
        : new TargetClock.Keep(count, moved);
  }

  private static long sum(List<WeekTotal> weeks, ToLongFunction<WeekTotal> what) {
    return weeks.stream().mapToLong(what).sum();
  }

  private static int percent(long before, long now) {
    return (int) Math.round(100.0 * (now - before) / before);
  }
}
