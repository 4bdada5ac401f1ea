package io.goodhart.signals.family;

import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.PastWeek;
import java.util.function.ToLongFunction;

/** How much less came of a week than of the weeks before, as a logarithm. */
final class Idle {
  private static final int LEAST_PROMPTS = 20;
  private static final int PRIOR_PROMPTS = 10;
  private static final double WEEKS_DIFFER = 0.25;

  private Idle() {}

  /**
   * {@code ln((expected + 1) / (seen + 1))}, where {@code expected} is this week's prompts at the
   * rate of the earlier ones, drawn towards none the fewer results it stands on: times {@code 0.25
   * / (0.25 + 1 / (expected + 1) + 1 / (before + 1))} (Efron and Morris 1975). The rate is of
   * prompts, not of requests, of which one prompt may set off hundreds.
   */
  static Reading read(MemberView view, long seen, ToLongFunction<PastWeek> seenIn) {
    long prompts = view.promptsOfWeek();
    long seenBefore = view.past().stream().mapToLong(seenIn).sum();
    if (prompts < LEAST_PROMPTS || seenBefore == 0) {
      return Reading.TOO_LITTLE;
    }
    long promptsBefore = view.past().stream().mapToLong(PastWeek::promptsOfWeek).sum();
    double expected = prompts * (double) seenBefore / (promptsBefore + PRIOR_PROMPTS);
    double less = Math.log((expected + 1) / (seen + 1));
    double chance = 1 / (expected + 1) + 1.0 / (seenBefore + 1);
    double drawn = less * WEEKS_DIFFER / (WEEKS_DIFFER + chance);
    return new Reading.Measured(drawn, prompts, view.week().deliberate());
  }
}
