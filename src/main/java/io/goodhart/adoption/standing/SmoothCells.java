package io.goodhart.adoption.standing;

import io.goodhart.adoption.Chance;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * The exact test of four neighbouring cells against a smooth curve.
 *
 * <p>The null, in words: the logarithms of the four expected counts lie on a parabola, apart from a
 * known factor for each cell. Whatever the parabola, the counts that share a total, a mean place
 * and a spread with the observed ones differ by multiples of (1, -3, 3, -1), the third difference,
 * which a parabola does not have. Their probabilities are known exactly (independent Poisson counts
 * under those three conditions), so no parameter is estimated and small counts are no problem. One
 * asks only how often as much as observed, or more, moves from the second cell into the third and
 * from the fourth into the first. This is the discontinuity of McCrary (Journal of Econometrics
 * 142, 2008) at a known place, for a grid that is too coarse for his local regression; the
 * conditioning is Fisher's.
 */
final class SmoothCells {
  private static final List<Integer> MOVE = List.of(1, -3, 3, -1);

  /** Under the three conditions every parabola gives the same chances, so also the flat one. */
  private static final PoissonDistribution FLAT = PoissonDistribution.of(1);

  private final List<Integer> counts;
  private final double tilt;

  /**
   * Four counts.
   *
   * @param tilt the third difference of the logarithms of the cells' known factors
   */
  SmoothCells(List<Integer> counts, double tilt) {
    this.counts = List.copyOf(counts);
    this.tilt = tilt;
  }

  /** What {@link #tilt} is for cells with these logarithms of known factors. */
  static double tilt(double first, double second, double third, double fourth) {
    return first - 3 * second + 3 * third - fourth;
  }

  /** How often a smooth curve gives counts at least as far in this direction. */
  Chance chance() {
    return new Chance(mean(moves -> moves >= 0 ? 1 : 0));
  }

  /** The count that a smooth curve has in this cell. */
  double expected(int cell) {
    return counts.get(cell) + MOVE.get(cell) * mean(moves -> moves);
  }

  /**
   * How much one case in this cell speaks for the sign: the efficient score, whose mean under the
   * null is 0 for every team.
   */
  double score(int cell) {
    double expected = expected(cell);
    return expected > 0 ? MOVE.get(cell) / expected : 0;
  }

  /** Over all counts that could be, by the number of moves that leads to them. */
  private double mean(IntToDoubleFunction what) {
    double heaviest =
        IntStream.rangeClosed(least(), most()).mapToDouble(this::logWeight).max().orElse(0);
    double sum = 0;
    double all = 0;
    for (int moves = least(); moves <= most(); moves++) {
      double weight = Math.exp(logWeight(moves) - heaviest);
      all += weight;
      sum += what.applyAsDouble(moves) * weight;
    }
    return sum / all;
  }

  private int least() {
    return -Math.min(counts.get(0), counts.get(2) / 3);
  }

  private int most() {
    return Math.min(counts.get(1) / 3, counts.get(3));
  }

  private double logWeight(int moves) {
    double weight = moves * tilt;
    for (int cell = 0; cell < MOVE.size(); cell++) {
      weight += FLAT.logProbability(counts.get(cell) + moves * MOVE.get(cell));
    }
    return weight;
  }
}
