package io.goodhart.signals.family;

import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.Prompt;
import java.util.List;

/**
 * Most of a week's prompts within a few hours.
 *
 * <p>The share of prompts in the densest 3 hours; half of it if anything came of those hours. At
 * least 20 prompts. The day by whose end activity is counted differs from company to company, so
 * any few hours are looked at.
 *
 * <p>Unit: a share, 0 to 1. Source: start times of prompts, and the outcomes tied to them.
 *
 * <p>It may as well be: a release; the one free afternoon of a week; a workshop.
 */
final class Rush implements Family {
  private static final int LEAST_PROMPTS = 20;
  private static final double WINDOW_SECONDS = 3 * 3600.0;

  @Override
  public PatternKind kind() {
    return PatternKind.RUSH;
  }

  @Override
  public Reading read(MemberView view) {
    List<Prompt> prompts = view.prompts();
    if (prompts.size() < LEAST_PROMPTS) {
      return Reading.TOO_LITTLE;
    }
    int low = 0;
    int from = 0;
    int most = 0;
    for (int high = 0; high < prompts.size(); high++) {
      while (prompts.get(low).secondsTo(prompts.get(high)) > WINDOW_SECONDS) {
        low++;
      }
      if (high - low + 1 > most) {
        most = high - low + 1;
        from = low;
      }
    }
    List<Prompt> dense = prompts.subList(from, from + most);
    boolean useful = dense.stream().anyMatch(prompt -> prompt.outcomes() > 0);
    double share = (double) most / prompts.size();
    return new Reading.Measured(
        useful ? share / 2 : share, prompts.size(), Reading.Measured.days(dense));
  }
}
