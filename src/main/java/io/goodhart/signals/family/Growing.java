package io.goodhart.signals.family;

import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.Prompt;
import java.util.ArrayList;
import java.util.List;

/**
 * Threads whose prompts bring more text along from one to the next.
 *
 * <p>The share of the week's prompts that lie in threads of 8 or more in which at least four in
 * five pairs of prompts have the later one larger (Kendall's tau of new input of 0.6). At least 20
 * prompts that carry tokens. What an agent wrote comes back as the next prompt of another, so the
 * text grows; people's prompts come in any order of size.
 *
 * <p>Unit: a share, 0 to 1. Source: new input tokens of a prompt's first request, in the order of
 * time.
 *
 * <p>It may as well be: a source that counts the whole thread so far as new input, which then shows
 * in everybody; a log that grows while somebody watches it.
 */
final class Growing implements Family {
  private static final int LEAST_PROMPTS = 20;
  private static final int LONG = 8;
  private static final double MOSTLY = 0.8;

  @Override
  public PatternKind kind() {
    return PatternKind.GROWING;
  }

  @Override
  public Reading read(MemberView view) {
    List<Prompt> sized = view.prompts().stream().filter(prompt -> prompt.input() > 0).toList();
    if (sized.size() < LEAST_PROMPTS) {
      return Reading.TOO_LITTLE;
    }
    List<Prompt> matched = new ArrayList<>();
    view.threads()
        .map(thread -> thread.stream().filter(prompt -> prompt.input() > 0).toList())
        .filter(Growing::grows)
        .forEach(matched::addAll);
    return Reading.Measured.share(matched, sized);
  }

  private static boolean grows(List<Prompt> thread) {
    if (thread.size() < LONG) {
      return false;
    }
    long larger = 0;
    for (int later = 1; later < thread.size(); later++) {
      for (int before = 0; before < later; before++) {
        larger += thread.get(later).input() > thread.get(before).input() ? 1 : 0;
      }
    }
    return larger >= MOSTLY * thread.size() * (thread.size() - 1) / 2;
  }
}
