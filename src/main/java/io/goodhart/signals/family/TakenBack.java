package io.goodhart.signals.family;

import io.goodhart.activity.DayBits;
import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.Results;
import java.util.Comparator;

/**
 * Results that are taken back soon after.
 *
 * <p>The share of a person's outcomes of one kind (commits, merged changes, accepted edits) of this
 * week and the week before that the same person took back in this week, within 7 days of making
 * them; of several kinds the largest share. What others take back is a review and none of it. A
 * revert counts in the week in which it happens, so a later week changes nothing. At least 5
 * outcomes of the kind. Only in weeks in which somebody's reverts are known: from commits that git
 * marks as reverts, and from outcomes of the kind {@code revert}.
 *
 * <p>Unit: a share, 0 to 1. Source: outcomes and reverts with their maker and time.
 *
 * <p>It may as well be: an attempt that did not work, found out by trying; a failed test or a bad
 * release that was taken out at once; a switch turned on and off again for an experiment.
 */
final class TakenBack implements Family {
  private static final int LEAST_OUTCOMES = 5;

  @Override
  public PatternKind kind() {
    return PatternKind.TAKEN_BACK;
  }

  @Override
  public Reading read(MemberView view) {
    return view.week().traces().results().stream()
        .filter(results -> results.made() >= LEAST_OUTCOMES)
        .max(Comparator.comparingDouble(TakenBack::share).thenComparingLong(Results::made))
        .<Reading>map(results -> new Reading.Measured(share(results), results.made(), DayBits.NONE))
        .orElse(Reading.TOO_LITTLE);
  }

  private static double share(Results results) {
    return (double) results.undone() / results.made();
  }
}
