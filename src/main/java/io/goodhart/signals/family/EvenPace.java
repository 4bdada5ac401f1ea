package io.goodhart.signals.family;

import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.Prompt;
import java.util.ArrayList;
import java.util.List;

/**
 * Prompts that begin at even intervals.
 *
 * <p>Of every thread with at least 12 intervals, the standard deviation of the logarithms of the
 * intervals between prompt starts, 5 % trimmed at either end. The value is the share of the week's
 * prompts in threads below 0.75, weighted by {@code (0.75 - deviation) / 0.75}: 0 to 1. Scheduled
 * jobs lie near 0.1, sittings of real people at 0.64 to 0.94 (5 % to 50 %), a few below; on API
 * requests the figure means nothing. Goh and Barabási 2008 for intervals as a signature.
 *
 * <p>Unit: a share, 0 to 1, over at least 16 prompts. Source: start times of prompts, by session
 * and day.
 *
 * <p>It may as well be: short steps of one long task; a person who waits for the same build again
 * and again; a planned job. It never decides anything alone.
 */
final class EvenPace implements Family {
  private static final int LEAST_INTERVALS = 12;
  private static final int LEAST_PROMPTS = 16;
  private static final double UNEVEN = 0.75;
  private static final double TRIM = 0.05;

  @Override
  public PatternKind kind() {
    return PatternKind.EVEN_PACE;
  }

  @Override
  public Reading read(MemberView view) {
    if (view.prompts().size() < LEAST_PROMPTS) {
      return Reading.TOO_LITTLE;
    }
    List<Prompt> matched = new ArrayList<>();
    double evenness = 0;
    for (List<Prompt> thread : view.threads().toList()) {
      if (thread.size() > LEAST_INTERVALS) {
        double even = (UNEVEN - deviation(thread)) / UNEVEN;
        if (even > 0) {
          List<Prompt> fruitless = thread.stream().filter(prompt -> !prompt.boreFruit()).toList();
          evenness += even * fruitless.size();
          matched.addAll(fruitless);
        }
      }
    }
    return new Reading.Measured(
        evenness / view.prompts().size(), view.prompts().size(), Reading.Measured.days(matched));
  }

  private static double deviation(List<Prompt> thread) {
    double[] logs = new double[thread.size() - 1];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = Math.log(Math.max(1, thread.get(i).secondsTo(thread.get(i + 1))));
    }
    return Statistics.trimmedDeviation(logs, TRIM);
  }
}
