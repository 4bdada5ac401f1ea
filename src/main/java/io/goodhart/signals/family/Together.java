package io.goodhart.signals.family;

import io.goodhart.signals.week.MemberView;

/**
 * Prompts that begin together with those of one other account.
 *
 * <p>The share of prompts that begin within the same 20 seconds as one of the same other member. At
 * least 20 prompts. Two people at work share a moment in a hundred.
 *
 * <p>Unit: a share, 0 to 1. Source: start times of everybody's prompts; moments that more than 40
 * people share are skipped.
 *
 * <p>It may as well be: pairing; a workshop in which everybody types along; one proxy for several.
 */
final class Together implements Family {
  private static final int LEAST_PROMPTS = 20;

  @Override
  public PatternKind kind() {
    return PatternKind.TOGETHER;
  }

  @Override
  public Reading read(MemberView view) {
    int prompts = view.prompts().size();
    if (prompts < LEAST_PROMPTS) {
      return Reading.TOO_LITTLE;
    }
    int shared = view.around().lockstep().with(view.week().member());
    return new Reading.Measured(
        Math.min(1, (double) shared / prompts), prompts, view.week().deliberate());
  }
}
