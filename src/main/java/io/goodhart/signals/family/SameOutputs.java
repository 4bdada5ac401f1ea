package io.goodhart.signals.family;

import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.Prompt;
import java.util.List;

/**
 * Prompts that are answered at the same length.
 *
 * <p>The largest share of prompts whose output lies within 15 % of one size. At least 20 prompts
 * that carry tokens. Real prompts spread over a factor of a thousand.
 *
 * <p>Unit: a share, 0 to 1. Source: output tokens of all of a prompt's requests.
 *
 * <p>It may as well be: answers in a fixed form; one kind of small task.
 */
final class SameOutputs implements Family {
  private static final int LEAST_PROMPTS = 20;
  private static final double WIDTH = 0.3;

  @Override
  public PatternKind kind() {
    return PatternKind.SAME_OUTPUTS;
  }

  @Override
  public Reading read(MemberView view) {
    List<Prompt> sized = view.prompts().stream().filter(prompt -> prompt.output() > 0).toList();
    if (sized.size() < LEAST_PROMPTS) {
      return Reading.TOO_LITTLE;
    }
    double share =
        Statistics.densestShare(
            sized.stream().mapToDouble(prompt -> Math.log1p((double) prompt.output())).toArray(),
            WIDTH);
    return new Reading.Measured(share, sized.size(), Reading.Measured.days(sized));
  }
}
