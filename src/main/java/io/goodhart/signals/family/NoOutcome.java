package io.goodhart.signals.family;

import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.PastWeek;

/**
 * Much activity of which less comes than used to.
 *
 * <p>The logarithm of the outcomes expected of so many prompts at the person's earlier rate over
 * those seen, one added to each. Only for people of whom outcomes have been seen: half of all
 * honest sessions end without one, and many sources report none. At least 20 prompts and one
 * earlier week.
 *
 * <p>Unit: a natural logarithm; 0 is as before, 0.7 twice as many prompts per result. Source:
 * commits, merged changes and accepted edits tied to the person, this week and earlier.
 *
 * <p>It may as well be: research; a design that was thrown away; a commit that comes next week; a
 * link that broke.
 */
final class NoOutcome implements Family {
  @Override
  public PatternKind kind() {
    return PatternKind.NO_OUTCOME;
  }

  @Override
  public Reading read(MemberView view) {
    return Idle.read(view, view.week().outcomes(), PastWeek::outcomes);
  }
}
