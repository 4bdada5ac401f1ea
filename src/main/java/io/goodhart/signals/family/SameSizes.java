package io.goodhart.signals.family;

import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.Prompt;
import java.util.List;

/**
 * Prompts of one size.
 *
 * <p>The geometric mean of two shares: of prompts whose new input lies in the densest interval of
 * 0.3 on a logarithmic scale (a third up or down), and the same of the output. At least 20 prompts
 * that carry tokens. Real prompts spread over a factor of a thousand.
 *
 * <p>It may as well be: a client that always sends the same context; one kind of small task.
 */
final class SameSizes implements Family {
  private static final int LEAST_PROMPTS = 20;
  private static final double WIDTH = 0.3;

  @Override
  public PatternKind kind() {
    return PatternKind.SAME_SIZES;
  }

  @Override
  public Reading read(MemberView view) {
    List<Prompt> sized =
        view.prompts().stream().filter(prompt -> prompt.input() + prompt.output() > 0).toList();
    if (sized.size() < LEAST_PROMPTS) {
      return Reading.TOO_LITTLE;
    }
    double input =
        Statistics.densestShare(
            sized.stream().mapToDouble(prompt -> Math.log1p(prompt.input())).toArray(), WIDTH);
    double output =
        Statistics.densestShare(
            sized.stream().mapToDouble(prompt -> Math.log1p(prompt.output())).toArray(), WIDTH);
    return new Reading.Measured(
        Math.sqrt(input * output), sized.size(), Reading.Measured.days(sized));
  }
}
