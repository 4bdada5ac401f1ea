package io.goodhart.signals;

import java.util.Arrays;
import java.util.List;

/**
 * How likely a week is among peers, with errors that hold whatever the patterns have to do with one
 * another. It flags nobody: with 300 peers one week's e-value is at most 8.7.
 *
 * <p>A conformal p-value {@code (1 + peers at least as high) / (1 + peers)} for each kind becomes
 * an e-value {@code p^(-1/2) / 2}; their mean is an e-value again under any dependence; the product
 * over weeks is the e-process, and {@code 1 / e} bounds a p-value (Bates et al. 2023; Vovk and Wang
 * 2021).
 *
 * @param eValue of this week
 * @param eProcess of this week and the earlier ones
 * @param discovered whether Benjamini and Hochberg's procedure finds the week at 5 %
 */
public record Odds(double eValue, double eProcess, boolean discovered) {
  /** The share of false discoveries aimed at. */
  public static final double FALSE_SHARE = 0.05;

  /** The conformal p-value of a value whose peers' values are {@code sorted}, upwards. */
  static double conformal(double value, double[] sorted) {
    int at = Arrays.binarySearch(sorted, value);
    int first = at < 0 ? -at - 1 : at;
    while (first > 0 && sorted[first - 1] == value) {
      first--;
    }
    return (1.0 + sorted.length - first) / (1.0 + sorted.length);
  }

  /** The mean of the e-values of some p-values; 1, which says nothing, if there are none. */
  static double eValue(List<Double> ps) {
    return ps.stream().mapToDouble(p -> 0.5 / Math.sqrt(p)).average().orElse(1);
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
