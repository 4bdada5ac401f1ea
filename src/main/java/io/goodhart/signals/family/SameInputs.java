package io.goodhart.signals.family;

import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.Prompt;
import java.util.List;

/**
 * Prompts that bring the same amount of text along.
 *
 * <p>The largest share of prompts whose new input lies within 7 % of one size. At least 20 prompts
 * that carry tokens. Real prompts spread over a factor of a thousand.
 *
 * <p>Unit: a share, 0 to 1. Source: new input tokens of a prompt's first request.
 *
 * <p>It may as well be: a client that always sends the same context; many short questions.
 */
final class SameInputs implements Family {
  private static final int LEAST_PROMPTS = 20;
  private static final double WIDTH = 0.14;

  @Override
  public PatternKind kind() {
    return PatternKind.SAME_INPUTS;
  }

  @Override
  public Reading read(MemberView view) {
    List<Prompt> sized = view.prompts().stream().filter(prompt -> prompt.input() > 0).toList();
    if (sized.size() < LEAST_PROMPTS) {
      return Reading.TOO_LITTLE;
    }
    double share =
        Statistics.densestShare(
            sized.stream().mapToDouble(prompt -> Math.log1p((double) prompt.input())).toArray(),
            WIDTH);
    return new Reading.Measured(share, sized.size(), Reading.Measured.days(sized));
  }
}
