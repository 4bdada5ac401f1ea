package io.goodhart.adoption.standing;

import java.util.List;

/** How far two series rise and fall together, whatever their scales (Spearman, 1904). */
final class RankCorrelation {
  private RankCorrelation() {}

  /** From -100 to 100; 0 if one of them never changes. Equal values share their ranks. */
  static int hundredths(List<Long> one, List<Long> other) {
    double[] first = ranks(one);
    double[] second = ranks(other);
    double middle = (one.size() + 1) / 2.0;
    double both = 0;
    double firstSquares = 0;
    double secondSquares = 0;
    for (int i = 0; i < first.length; i++) {
      both += (first[i] - middle) * (second[i] - middle);
      firstSquares += (first[i] - middle) * (first[i] - middle);
      secondSquares += (second[i] - middle) * (second[i] - middle);
    }
    double scale = Math.sqrt(firstSquares * secondSquares);
    return scale > 0 ? (int) Math.round(100 * both / scale) : 0;
  }

  private static double[] ranks(List<Long> values) {
    double[] ranks = new double[values.size()];
    for (int i = 0; i < ranks.length; i++) {
      long value = values.get(i);
      long smaller = values.stream().filter(any -> any < value).count();
      long equal = values.stream().filter(any -> any == value).count();
      ranks[i] = smaller + (equal + 1) / 2.0;
    }
    return ranks;
  }
}
