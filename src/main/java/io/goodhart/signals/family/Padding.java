package io.goodhart.signals.family;

import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.Prompt;
import java.util.List;

/**
 * Prompts that bring much more text along.
 *
 * <p>The mean of the logarithms of a prompt's new input tokens (of its first request, cache writes
 * included). At least 8 prompts that carry tokens. It is held against the person's own earlier
 * weeks rather than against others, whose code may be smaller.
 *
 * <p>Unit: a natural logarithm of tokens. Source: token counts of a prompt's first request, as the
 * vendor counts them.
 *
 * <p>It may as well be: a larger code base; long documents; a cache that ran out; another model.
 */
final class Padding implements Family {
  private static final int LEAST_PROMPTS = 8;

  @Override
  public PatternKind kind() {
    return PatternKind.PADDING;
  }

  @Override
  public Reading read(MemberView view) {
    List<Prompt> sized = view.prompts().stream().filter(prompt -> prompt.input() > 0).toList();
    if (sized.size() < LEAST_PROMPTS) {
      return Reading.TOO_LITTLE;
    }
    double mean =
        sized.stream().mapToDouble(prompt -> Math.log((double) prompt.input())).average().orElse(0);
    return new Reading.Measured(mean, sized.size(), Reading.Measured.days(sized));
  }
}
