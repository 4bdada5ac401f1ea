package io.goodhart.signals.family;

import io.goodhart.activity.DayBits;
import io.goodhart.activity.TurnSample;
import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.ObservedWeek;
import java.util.List;

/**
 * A week that is filled up to just over an announced number.
 *
 * <p>Where the week's records, tokens or active days lie at most 6 % above a known target (active
 * days exactly on it): the share of records in the last 2 hours of activity. Weeks without a target
 * near read 0. At least 20 turns. Many people just above a number say something about the target,
 * not about one of them (Kleven 2016).
 *
 * <p>Unit: a share, 0 to 1. Source: the week's counts beside the targets in the settings.
 *
 * <p>It may as well be: a coincidence, which is why it takes more than one week and one ground; the
 * last task of a week.
 */
final class TopUp implements Family {
  private static final int LEAST_TURNS = 20;
  private static final double OVERSHOOT = 1.06;
  private static final long LATE_SECONDS = 2 * 3600;

  private final KnownTargets targets;

  TopUp(KnownTargets targets) {
    this.targets = targets;
  }

  @Override
  public PatternKind kind() {
    return PatternKind.TOP_UP;
  }

  @Override
  public Reading read(MemberView view) {
    ObservedWeek week = view.week();
    List<TurnSample> turns = week.sample();
    if (week.turns() < LEAST_TURNS || turns.isEmpty()) {
      return Reading.TOO_LITTLE;
    }
    if (!isJustOver(week)) {
      return new Reading.Measured(0, week.turns(), DayBits.NONE);
    }
    TurnSample last = turns.get(turns.size() - 1);
    long late =
        turns.stream()
            .filter(turn -> !turn.start().isBefore(last.start().minusSeconds(LATE_SECONDS)))
            .count();
    return new Reading.Measured(
        (double) late / turns.size(), week.turns(), DayBits.of(week.local(last).getDayOfWeek()));
  }

  private boolean isJustOver(ObservedWeek week) {
    long tokens = week.tokens().input() + week.tokens().output();
    return isJustOver(week.turns(), targets.weeklyRequests())
        || isJustOver(tokens, targets.weeklyTokens())
        || (targets.activeDays() > 0 && week.deliberate().count() == targets.activeDays());
  }

  private static boolean isJustOver(long value, long target) {
    return target > 0 && value >= target && value <= OVERSHOOT * target;
  }
}
