package io.goodhart.signals.family;

import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.ObservedWeek;
import io.goodhart.signals.week.PastWeek;

/**
 * Posts and turns that nobody answers any more.
 *
 * <p>As for outcomes, with answers and reactions of people: the logarithm of those expected at the
 * earlier rate over those seen. Only for people of whom answers have been seen. At least 20 turns.
 *
 * <p>It may as well be: a channel for a machine's reports; colleagues on holiday.
 */
final class Unanswered implements Family {
  private static final int LEAST_TURNS = 20;

  @Override
  public PatternKind kind() {
    return PatternKind.UNANSWERED;
  }

  @Override
  public Reading read(MemberView view) {
    ObservedWeek week = view.week();
    long before = view.past().stream().mapToLong(PastWeek::humanReplies).sum();
    if (week.turns() < LEAST_TURNS || before == 0) {
      return Reading.TOO_LITTLE;
    }
    long turnsBefore = view.past().stream().mapToLong(PastWeek::turns).sum();
    return Idle.read(week.turns(), week.humanReplies(), turnsBefore, before, week.deliberate());
  }
}
