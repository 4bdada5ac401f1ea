package io.goodhart.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The area under the curve of precision over recall, as average precision. */
final class Precision {
  private Precision() {}

  /** {@code truth[i]} says whether the thing scored {@code scores[i]} is one to be found. */
  static double area(double[] scores, boolean[] truth) {
    List<Integer> order = new ArrayList<>();
    int positives = 0;
    for (int i = 0; i < scores.length; i++) {
      order.add(i);
      positives += truth[i] ? 1 : 0;
    }
    order.sort(Comparator.comparingDouble((Integer i) -> -scores[i]));
    double area = 0;
    int found = 0;
    int at = 0;
    while (at < order.size()) {
      int end = at;
      int foundHere = 0;
      while (end < order.size() && scores[order.get(end)] == scores[order.get(at)]) {
        foundHere += truth[order.get(end)] ? 1 : 0;
        end++;
      }
      found += foundHere;
      area += positives == 0 ? 0 : (double) foundHere / positives * found / end;
      at = end;
    }
    return area;
  }
}
