package io.goodhart.signals.family;

import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.Prompt;
import java.util.ArrayList;
import java.util.List;

/**
 * Sessions that run side by side.
 *
 * <p>The share of prompts with a prompt of another session less than five minutes before. At least
 * 20 prompts with sessions. Two sessions at a time are normal (7 % of the five minutes in which
 * real people were active), so it counts only as a change. It is a hint of a shared account and no
 * more: what would show one, the host, is not in these records.
 *
 * <p>Unit: a share, 0 to 1. Source: sessions and start times of prompts.
 *
 * <p>It may as well be: two tasks at once; a long task that runs on beside.
 */
final class SideBySide implements Family {
  private static final int LEAST_PROMPTS = 20;
  private static final double NEAR_SECONDS = 300;

  @Override
  public PatternKind kind() {
    return PatternKind.SIDE_BY_SIDE;
  }

  @Override
  public Reading read(MemberView view) {
    List<Prompt> prompts =
        view.prompts().stream().filter(prompt -> prompt.session().isPresent()).toList();
    if (prompts.size() < LEAST_PROMPTS) {
      return Reading.TOO_LITTLE;
    }
    List<Prompt> beside = new ArrayList<>();
    for (int i = 1; i < prompts.size(); i++) {
      Prompt before = prompts.get(i - 1);
      if (!before.session().equals(prompts.get(i).session())
          && before.secondsTo(prompts.get(i)) < NEAR_SECONDS) {
        beside.add(prompts.get(i));
      }
    }
    return Reading.Measured.share(beside, prompts);
  }
}
