package io.goodhart.signals.family;

import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.Prompt;
import java.util.List;

/**
 * Threads that go on and on.
 *
 * <p>The share of the week's prompts that lie in threads (a session's on one day) of more than 25.
 * At least 20 prompts with sessions. Real sessions: 21 prompts at the 95th percentile, 34 at the
 * 99th.
 *
 * <p>Unit: a share, 0 to 1. Source: sessions and days of prompts.
 *
 * <p>It may as well be: somebody who never begins a new session; one long day on one problem.
 */
final class Marathon implements Family {
  private static final int LEAST_PROMPTS = 20;
  private static final int LONG = 25;

  @Override
  public PatternKind kind() {
    return PatternKind.MARATHON;
  }

  @Override
  public Reading read(MemberView view) {
    long withSession =
        view.prompts().stream().filter(prompt -> prompt.session().isPresent()).count();
    if (withSession < LEAST_PROMPTS) {
      return Reading.TOO_LITTLE;
    }
    List<Prompt> matched =
        view.threads()
            .filter(thread -> thread.size() > LONG && thread.get(0).session().isPresent())
            .flatMap(List::stream)
            .toList();
    return Reading.Measured.share(matched, view.prompts());
  }
}
