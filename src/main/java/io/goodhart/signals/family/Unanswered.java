package io.goodhart.signals.family;

import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.PastWeek;

/**
 * Posts and turns that nobody answers any more.
 *
 * <p>As for outcomes, with answers and reactions of people: the logarithm of those expected at the
 * earlier rate over those seen. Only for people of whom answers have been seen. At least 20 prompts
 * and one earlier week.
 *
 * <p>Unit: a natural logarithm, as for {@link NoOutcome}. Source: answers and reactions of people
 * tied to the person's posts and turns, this week and earlier.
 *
 * <p>It may as well be: a channel for a machine's reports; colleagues on holiday.
 */
final class Unanswered implements Family {
  @Override
  public PatternKind kind() {
    return PatternKind.UNANSWERED;
  }

  @Override
  public Reading read(MemberView view) {
    return Idle.read(view, view.week().humanReplies(), PastWeek::humanReplies);
  }
}
