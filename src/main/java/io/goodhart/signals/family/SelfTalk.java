package io.goodhart.signals.family;

import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.Prompt;
import java.util.ArrayList;
import java.util.List;

/**
 * Two sessions that take turns, as if agents talked to each other.
 *
 * <p>The share of prompts that are the middle of A-B-A: the prompts before and after are of one
 * other session, each less than 400 seconds away. At least 20 prompts with sessions.
 *
 * <p>Unit: a share, 0 to 1. Source: sessions and start times of prompts.
 *
 * <p>It may as well be: work in two windows; a reviewer's session beside the author's.
 */
final class SelfTalk implements Family {
  private static final int LEAST_PROMPTS = 20;
  private static final double NEAR_SECONDS = 400;

  @Override
  public PatternKind kind() {
    return PatternKind.SELF_TALK;
  }

  @Override
  public Reading read(MemberView view) {
    List<Prompt> prompts =
        view.prompts().stream().filter(prompt -> prompt.session().isPresent()).toList();
    if (prompts.size() < LEAST_PROMPTS) {
      return Reading.TOO_LITTLE;
    }
    List<Prompt> middles = new ArrayList<>();
    for (int i = 1; i + 1 < prompts.size(); i++) {
      if (isMiddle(prompts.get(i - 1), prompts.get(i), prompts.get(i + 1))) {
        middles.add(prompts.get(i));
      }
    }
    return Reading.Measured.share(middles, prompts);
  }

  private static boolean isMiddle(Prompt before, Prompt middle, Prompt after) {
    return before.session().equals(after.session())
        && !before.session().equals(middle.session())
        && before.secondsTo(middle) < NEAR_SECONDS
        && middle.secondsTo(after) < NEAR_SECONDS;
  }
}
