package io.goodhart.signals.family;

import io.goodhart.activity.DayBits;

/** How much less came of a week than of the weeks before, as a logarithm. */
final class Idle {
  private static final int PRIOR_TURNS = 20;

  private Idle() {}

  /**
   * {@code ln((expected + 1) / (seen + 1))}, where {@code expected} is this week's turns at the
   * rate of the earlier ones; a rate of few turns is drawn towards none (Efron and Morris 1975).
   */
  static Reading read(long turns, long seen, long turnsBefore, long seenBefore, DayBits days) {
    double rate = (double) seenBefore / (turnsBefore + PRIOR_TURNS);
    return new Reading.Measured(Math.log((turns * rate + 1) / (seen + 1)), turns, days);
  }
}
