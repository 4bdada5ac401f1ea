package io.goodhart.signals;

import java.util.Arrays;

/**
 * How likely a week is among peers, with errors that hold whatever the patterns have to do with one
 * another. It flags nobody: with 300 peers one week's e-value is at most 8.7.
 *
 * <p>A conformal p-value {@code (1 + peers at least as high) / (1 + peers)} for each kind becomes
 * an e-value {@code p^(-1/2) / 2}; their mean is an e-value again under any dependence, and {@code
 * 1 / e} bounds a p-value (Bates et al. 2023; Vovk and Wang 2021). Peers are one week of each other
 * person, so that nobody counts twice: a person whose sources tell the same. Benjamini and
 * Hochberg's procedure on {@code 1 / e} keeps its share of false discoveries whatever people have
 * to do with one another (Wang and Ramdas 2022).
 *
 * @param eValue of this week by itself
 * @param eProcess of what was new in this week and in each earlier one, given the weeks before it
 * @param discovered whether the procedure finds the week at 5 %
 * @param discoveredSoFar whether it finds the person by the e-process at 5 %
 */
public record Odds(double eValue, double eProcess, boolean discovered, boolean discoveredSoFar) {
  /** The share of false discoveries aimed at. */
  public static final double FALSE_SHARE = 0.05;

  /** The conformal p-value of a value whose peers' values are {@code sorted}, upwards. */
  static double conformal(double value, double[] sorted) {
    int first = 0;
    int end = sorted.length;
    while (first < end) {
      int middle = (first + end) >>> 1;
      if (sorted[middle] < value) {
        first = middle + 1;
      } else {
        end = middle;
      }
    }
    return (1.0 + sorted.length - first) / (1.0 + sorted.length);
  }

  /** What a p-value says as an e-value. */
  static double calibrated(double p) {
    return 0.5 / Math.sqrt(p);
  }

  /** Which of the p-values are discoveries at this false discovery rate. */
  static boolean[] discoveries(double[] ps, double rate) {
    double[] sorted = ps.clone();
    Arrays.sort(sorted);
    double limit = -1;
    for (int rank = 1; rank <= sorted.length; rank++) {
      if (sorted[rank - 1] <= rate * rank / sorted.length) {
        limit = sorted[rank - 1];
      }
    }
    boolean[] discovered = new boolean[ps.length];
    for (int i = 0; i < ps.length; i++) {
      discovered[i] = ps[i] <= limit;
    }
    return discovered;
  }
}
