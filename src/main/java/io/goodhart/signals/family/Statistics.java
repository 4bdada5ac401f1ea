package io.goodhart.signals.family;

import java.util.Arrays;

/** Robust figures of a few numbers. */
public final class Statistics {
  private Statistics() {}

  /**
   * The value below which a share of the numbers lies, interpolated.
   *
   * @param sorted the numbers, upwards
   * @param share 0 to 1
   */
  public static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = (int) Math.ceil(at);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  /** The standard deviation without the share of numbers at either end. */
  public static double trimmedDeviation(double[] numbers, double share) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int cut = (int) Math.ceil(share * sorted.length);
    double[] kept = Arrays.copyOfRange(sorted, cut, sorted.length - cut);
    double mean = Arrays.stream(kept).average().orElse(0);
    double squares = Arrays.stream(kept).map(x -> (x - mean) * (x - mean)).sum();
    return Math.sqrt(squares / Math.max(1, kept.length - 1));
  }

  /** The largest share of the numbers that lies in an interval of this width. */
  public static double densestShare(double[] numbers, double width) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int most = 0;
    int low = 0;
    for (int high = 0; high < sorted.length; high++) {
      while (sorted[high] - sorted[low] > width) {
        low++;
      }
      most = Math.max(most, high - low + 1);
    }
    return (double) most / Math.max(1, sorted.length);
  }
}
