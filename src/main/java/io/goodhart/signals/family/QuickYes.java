package io.goodhart.signals.family;

import io.goodhart.activity.DayBits;
import io.goodhart.signals.week.Decisions;
import io.goodhart.signals.week.MemberView;

/**
 * Approvals given before the request could be read.
 *
 * <p>The share of the week's decisions on what agents asked that were a yes less than 5 seconds
 * after the request was posted, after the details were opened and after the person's decision
 * before, whichever was last; 0 where fewer than 95 % of the decisions were a yes, since whoever
 * also says no reads. At least 20 decisions. Votes and their times are a fact of the gate.
 *
 * <p>It stands on the same ground as {@link MutualYes}, of which it is the larger part, so that one
 * habit of approving is not counted twice; and it is read off no prompt, so it leaves no day out.
 *
 * <p>Unit: a share, 0 to 1. Source: the approval gate's ledger of votes.
 *
 * <p>It may as well be: small steps of one kind that one knows by heart; a release that was talked
 * over before; a duty for which nobody gave the person time.
 */
final class QuickYes implements Family {
  static final int LEAST_DECISIONS = 20;
  private static final int NEARLY_ALL_PERCENT = 95;

  @Override
  public PatternKind kind() {
    return PatternKind.QUICK_YES;
  }

  @Override
  public Reading read(MemberView view) {
    Decisions decisions = view.week().traces().decisions();
    if (decisions.all() < LEAST_DECISIONS) {
      return Reading.TOO_LITTLE;
    }
    boolean nearlyAll = decisions.yes() * 100 >= decisions.all() * NEARLY_ALL_PERCENT;
    double share = nearlyAll ? (double) decisions.hurried() / decisions.all() : 0;
    return new Reading.Measured(share, decisions.all(), DayBits.NONE);
  }
}
