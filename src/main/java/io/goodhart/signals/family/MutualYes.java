package io.goodhart.signals.family;

import io.goodhart.activity.DayBits;
import io.goodhart.signals.week.Decisions;
import io.goodhart.signals.week.MemberView;

/**
 * Two people who wave each other's agents through.
 *
 * <p>The share of the week's decisions that were a hurried yes (see {@link QuickYes}) to an agent
 * of somebody who gave this person's agents a hurried yes in the same week. A pair that reads what
 * it approves is none: where few people may decide, everybody approves everybody. At least 20
 * decisions.
 *
 * <p>Unit: a share, 0 to 1. Source: the approval gate's ledger of votes.
 *
 * <p>It may as well be: few people on call; two people who know each other's work better than
 * anybody else does.
 */
final class MutualYes implements Family {
  @Override
  public PatternKind kind() {
    return PatternKind.MUTUAL_YES;
  }

  @Override
  public Reading read(MemberView view) {
    Decisions decisions = view.week().traces().decisions();
    return decisions.all() < QuickYes.LEAST_DECISIONS
        ? Reading.TOO_LITTLE
        : new Reading.Measured(
            (double) decisions.mutual() / decisions.all(), decisions.all(), DayBits.NONE);
  }
}
