package io.goodhart.signals.family;

import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.ObservedWeek;
import io.goodhart.signals.week.PastWeek;

/**
 * Much activity of which less comes than used to.
 *
 * <p>The logarithm of the outcomes expected of so many turns at the person's earlier rate over
 * those seen, one added to each. Only for people of whom outcomes have been seen: half of all
 * honest sessions end without one, and many sources report none. At least 20 turns and one earlier
 * week.
 *
 * <p>It may as well be: research; a design that was thrown away; a commit that comes next week; a
 * link that broke.
 */
final class NoOutcome implements Family {
  private static final int LEAST_TURNS = 20;

  @Override
  public PatternKind kind() {
    return PatternKind.NO_OUTCOME;
  }

  @Override
  public Reading read(MemberView view) {
    ObservedWeek week = view.week();
    long before = view.past().stream().mapToLong(PastWeek::outcomes).sum();
    if (week.turns() < LEAST_TURNS || before == 0) {
      return Reading.TOO_LITTLE;
    }
    long turnsBefore = view.past().stream().mapToLong(PastWeek::turns).sum();
    return Idle.read(week.turns(), week.outcomes(), turnsBefore, before, week.deliberate());
  }
}
