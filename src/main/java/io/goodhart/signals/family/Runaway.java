package io.goodhart.signals.family;

import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.Prompt;
import java.util.List;

/**
 * Prompts that set off more requests than a task takes.
 *
 * <p>The share of the week's requests that belong to prompts of more than 60. At least 60 requests.
 * Real prompts: 5 at the median, 38 at the 95th percentile.
 *
 * <p>Unit: a share, 0 to 1. Source: how many requests follow a prompt until the next one of its
 * session.
 *
 * <p>It may as well be: a large refactoring; an agent that is stuck, which is a fault and not a
 * pattern of its owner.
 */
final class Runaway implements Family {
  private static final int LEAST_REQUESTS = 60;
  private static final int MANY = 60;

  @Override
  public PatternKind kind() {
    return PatternKind.RUNAWAY;
  }

  @Override
  public Reading read(MemberView view) {
    int all = view.prompts().stream().mapToInt(Prompt::requests).sum();
    if (all < LEAST_REQUESTS) {
      return Reading.TOO_LITTLE;
    }
    List<Prompt> large =
        view.prompts().stream().filter(prompt -> prompt.requests() > MANY).toList();
    int many = large.stream().mapToInt(Prompt::requests).sum();
    return new Reading.Measured((double) many / all, all, Reading.Measured.days(large));
  }
}
