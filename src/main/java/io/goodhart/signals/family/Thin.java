package io.goodhart.signals.family;

import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.Prompt;
import java.util.List;

/**
 * Prompts that set nothing in motion.
 *
 * <p>The share of prompts that end with their first request: no tool was called, nothing followed.
 * At least 20 prompts that carry tokens: a tool that tells of prompts without their size tells of
 * no requests either. Real prompts set off 5 requests at the median. Where a record is a whole
 * prompt, everybody reads 1 and nobody stands out.
 *
 * <p>Unit: a share, 0 to 1. Source: how many requests follow a prompt until the next one of its
 * session.
 *
 * <p>It may as well be: questions rather than tasks; a chat instead of an agent.
 */
final class Thin implements Family {
  private static final int LEAST_PROMPTS = 20;

  @Override
  public PatternKind kind() {
    return PatternKind.THIN;
  }

  @Override
  public Reading read(MemberView view) {
    List<Prompt> sized =
        view.prompts().stream().filter(prompt -> prompt.input() + prompt.output() > 0).toList();
    if (sized.size() < LEAST_PROMPTS) {
      return Reading.TOO_LITTLE;
    }
    List<Prompt> thin = sized.stream().filter(prompt -> prompt.requests() == 1).toList();
    return Reading.Measured.share(thin, sized);
  }
}
