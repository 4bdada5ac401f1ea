package io.goodhart.adoption;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether a group's change against the week before means anything.
 *
 * <p>Only members counted in both weeks are compared, each with themselves; of them only those
 * matter whose state changed. If weekly ups and downs are all there is, gaining and losing are as
 * likely as heads and tails, so the number gained is binomial. The chance is the exact two-sided
 * one, twice the smaller tail: McNemar, Psychometrika 12 (1947), in its exact form. The mid-p
 * variant is not used, for it may call more than 1 in 20 quiet weeks unusual.
 */
public sealed interface PairedChange {
  /** Judges a change. */
  static PairedChange of(int inBoth, int gained, int lost) {
    if (gained < 0 || lost < 0 || gained + lost > inBoth) {
      throw new IllegalArgumentException(
          gained + " gained and " + lost + " lost cannot be of " + inBoth);
    }
    return chance(gained, lost).isUnusual()
        ? new Unusual(inBoth, gained, lost)
        : new Usual(inBoth, gained, lost);
  }

  /** How often weekly ups and downs alone give a change at least as large, in either direction. */
  static Chance chance(int gained, int lost) {
    int changed = gained + lost;
    double tail =
        BinomialDistribution.of(changed, 0.5).cumulativeProbability(Math.min(gained, lost));
    return new Chance(Math.min(1, 2 * tail));
  }

  /** There is no week before to compare with. */
  record FirstWeek() implements PairedChange {}

  /**
   * A change of this size is common from one week to the next.
   *
   * @param inBoth members counted in both weeks
   * @param gained of them, those active now and not before
   * @param lost of them, those active before and not now
   */
  record Usual(int inBoth, int gained, int lost) implements PairedChange {}

  /**
   * That is more than weekly ups and downs usually explain.
   *
   * @param inBoth members counted in both weeks
   * @param gained of them, those active now and not before
   * @param lost of them, those active before and not now
   */
  record Unusual(int inBoth, int gained, int lost) implements PairedChange {}
}
