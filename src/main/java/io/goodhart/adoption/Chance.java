package io.goodhart.adoption;

/**
 * How often chance alone gives something at least as unusual: the p-value of an exact test, told as
 * "about 1 time in 60".
 *
 * @param probability at least 1 in a thousand million, which stands for all that is rarer; at most
 *     1
 */
public record Chance(double probability) {
  /**
   * What happens by chance at most 1 time in 20 is called unusual: the convention since Fisher,
   * Statistical Methods for Research Workers (1925), section 20. All tests here are exact, so that
   * small groups are called unusual more rarely than that.
   */
  public static final double UNUSUAL = 0.05;

  private static final double RAREST = 1e-9;
  private static final double HAIR = 1e-9;

  /** Refuses what is no probability; sums of rounded parts may end a hair above 1. */
  public Chance {
    if (!(probability >= 0) || probability > 1 + HAIR) {
      throw new IllegalArgumentException("A chance lies between 0 and 1, not at " + probability);
    }
    probability = Math.max(RAREST, Math.min(1, probability));
  }

  /** Whether chance is a poor explanation. */
  public boolean isUnusual() {
    return probability <= UNUSUAL;
  }

  /** The number n of "about 1 time in n". */
  public long oneIn() {
    return Math.round(1 / probability);
  }
}
