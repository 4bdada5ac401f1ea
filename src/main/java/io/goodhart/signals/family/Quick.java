package io.goodhart.signals.family;

import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.Prompt;
import java.util.ArrayList;
import java.util.List;

/**
 * Prompts that follow one another faster than answers are read.
 *
 * <p>The share of prompts that begin less than 60 seconds after the one before in their thread. At
 * least 20 prompts. Real prompts of one sitting lie 244 seconds apart at the median, 32 at the 5th
 * percentile.
 *
 * <p>Unit: a share, 0 to 1. Source: start times of prompts, by session and day.
 *
 * <p>It may as well be: corrections of a slip; "continue" again and again; several small questions.
 */
final class Quick implements Family {
  private static final int LEAST_PROMPTS = 20;
  private static final double QUICK_SECONDS = 60;

  @Override
  public PatternKind kind() {
    return PatternKind.QUICK;
  }

  @Override
  public Reading read(MemberView view) {
    if (view.prompts().size() < LEAST_PROMPTS) {
      return Reading.TOO_LITTLE;
    }
    List<Prompt> quick = new ArrayList<>();
    view.threads()
        .forEach(
            thread -> {
              for (int i = 1; i < thread.size(); i++) {
                if (thread.get(i - 1).secondsTo(thread.get(i)) < QUICK_SECONDS) {
                  quick.add(thread.get(i));
                }
              }
            });
    return Reading.Measured.share(quick, view.prompts());
  }
}
