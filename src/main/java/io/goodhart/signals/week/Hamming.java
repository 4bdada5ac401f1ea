package io.goodhart.signals.week;

/**
 * How alike two texts are by their fingerprints: the number of places in which those differ.
 *
 * <p>Unrelated texts differ in 32 places of 64, give or take 4 (Charikar 2002). On real prompts any
 * limit between 3 and 10 separates copies from other texts equally well.
 */
public final class Hamming {
  /** Copies with small changes. */
  public static final int COPY = 8;

  /** Texts from one template; wider than a copy, in favour of whom it concerns. */
  public static final int TEMPLATE = 12;

  private Hamming() {}

  /** In how many places they differ, 0 to 64. */
  public static int distance(long one, long other) {
    return Long.bitCount(one ^ other);
  }

  /** Whether one is a copy of the other with small changes. */
  public static boolean isCopy(long one, long other) {
    return distance(one, other) <= COPY;
  }
}
