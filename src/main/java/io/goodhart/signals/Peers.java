package io.goodhart.signals;

import io.goodhart.signals.family.Statistics;

/**
 * What is ordinary among people in one kind of pattern, one value for each person.
 *
 * <p>The middle is the median, the spread the distance from there to the 85th percentile in
 * standard deviations, so that one in seven may be anything without moving either. Both are drawn
 * towards the published figures of the kind as if those were 15 more people.
 *
 * @param people how many there are
 * @param middle what is usual
 * @param spread how far apart ordinary people are
 */
public record Peers(int people, double middle, double spread) {
  private static final double UPPER = 0.85;
  private static final double UPPER_DEVIATIONS = 1.0364;
  private static final double PUBLISHED_PEOPLE = 15;
  private static final int LEAST_PEOPLE = 5;

  /** What the numbers of some people say, which go upwards. */
  static Peers of(double[] sorted, double usual, double leastSpread) {
    if (sorted.length < LEAST_PEOPLE) {
      return new Peers(sorted.length, usual, leastSpread);
    }
    double middle = Statistics.quantile(sorted, 0.5);
    double spread = (Statistics.quantile(sorted, UPPER) - middle) / UPPER_DEVIATIONS;
    double own = sorted.length / (sorted.length + PUBLISHED_PEOPLE);
    return new Peers(
        sorted.length,
        own * middle + (1 - own) * usual,
        Math.max(leastSpread, own * spread + (1 - own) * leastSpread));
  }

  /** How many spreads above the middle a value lies. */
  public double deviations(double value) {
    return (value - middle) / spread;
  }
}
