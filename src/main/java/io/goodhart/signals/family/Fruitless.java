package io.goodhart.signals.family;

import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.Prompt;
import java.util.List;

/**
 * Long threads of which nothing comes, beside others of which something does.
 *
 * <p>The share of the week's prompts that lie in threads (a session's on one day) of 8 or more of
 * which no prompt had an outcome or an answer. At least 20 prompts, and something came of one of
 * them: where a source reports no outcomes, their absence says nothing. Half of all real sessions
 * end without an outcome, few of them are long.
 *
 * <p>Unit: a share, 0 to 1. Source: sessions of prompts, and the outcomes and answers tied to them.
 *
 * <p>It may as well be: a design that was thrown away; reading into unknown code; a job whose
 * results are kept elsewhere.
 */
final class Fruitless implements Family {
  private static final int LEAST_PROMPTS = 20;
  private static final int LONG = 8;

  @Override
  public PatternKind kind() {
    return PatternKind.FRUITLESS;
  }

  @Override
  public Reading read(MemberView view) {
    List<Prompt> prompts = view.prompts();
    if (prompts.size() < LEAST_PROMPTS || prompts.stream().noneMatch(Prompt::boreFruit)) {
      return Reading.TOO_LITTLE;
    }
    List<Prompt> matched =
        view.threads()
            .filter(thread -> thread.size() >= LONG && thread.stream().noneMatch(Prompt::boreFruit))
            .flatMap(List::stream)
            .toList();
    return Reading.Measured.share(matched, prompts);
  }
}
