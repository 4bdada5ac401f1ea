package io.goodhart.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits the additive model: weights from 0 to a limit, and a limit on what one ground can add, so
 * that the loss already knows that nothing follows from one ground alone.
 */
final class Fit {
  private static final int ROUNDS = 600;
  private static final double STEP = 0.05;
  private static final double MEMORY = 0.99;

  private final int[] groundOf;
  private final double mostOfOne;
  private final double mostOfGround;
  private final double shrink;
  private final double[] priors;

  /** Weights lie up to {@code mostOfOne} and are drawn towards their priors. */
  Fit(int[] groundOf, double mostOfOne, double mostOfGround, double shrink, double[] priors) {
    this.groundOf = groundOf.clone();
    this.mostOfOne = mostOfOne;
    this.mostOfGround = mostOfGround;
    this.shrink = shrink;
    this.priors = priors.clone();
  }

  /** What differs from 0 in one week; most does not. */
  private static final class Input {
    final int[] at;
    final double[] values;

    Input(double[] all) {
      this.at = IntStream.range(0, all.length).filter(k -> all[k] != 0).toArray();
      this.values = Arrays.stream(at).mapToDouble(k -> all[k]).toArray();
    }
  }

  /** The weights, the intercept last. */
  double[] run(List<double[]> inputs, boolean[] truth) {
    List<Input> weeks = inputs.stream().map(Input::new).toList();
    int width = groundOf.length;
    double[] weights = Arrays.copyOf(priors, width + 1);
    double[] squares = new double[width + 1];
    double[] sums = new double[Arrays.stream(groundOf).max().orElse(0) + 1];
    weights[width] = -4;
    for (int round = 1; round <= ROUNDS; round++) {
      double[] gradient = new double[width + 1];
      for (int i = 0; i < truth.length; i++) {
        learn(weeks.get(i), truth[i] ? 1 : 0, truth.length, weights, sums, gradient);
      }
      step(weights, gradient, squares, round);
    }
    return weights;
  }

  private void learn(
      Input week, int truth, int weeks, double[] weights, double[] sums, double[] gradient) {
    int intercept = groundOf.length;
    double sum = weights[intercept] + evidence(weights, week, sums);
    double error = (1 / (1 + Math.exp(-sum)) - truth) / weeks;
    for (int i = 0; i < week.at.length; i++) {
      int k = week.at[i];
      if (sums[groundOf[k]] < mostOfGround) {
        gradient[k] += error * week.values[i];
      }
    }
    gradient[intercept] += error;
  }

  private void step(double[] weights, double[] gradient, double[] squares, int round) {
    int width = groundOf.length;
    for (int k = 0; k <= width; k++) {
      double slope = gradient[k] + (k < width ? shrink * (weights[k] - priors[k]) : 0);
      squares[k] = MEMORY * squares[k] + (1 - MEMORY) * slope * slope + 1e-14;
      double scale = Math.sqrt(squares[k] / (1 - Math.pow(MEMORY, round)));
      weights[k] -= STEP * slope / scale * (round < ROUNDS / 2 ? 1 : 0.2);
      if (k < width) {
        weights[k] = Math.max(0, Math.min(mostOfOne, weights[k]));
      }
    }
  }

  private double evidence(double[] weights, Input week, double[] sums) {
    Arrays.fill(sums, 0);
    for (int i = 0; i < week.at.length; i++) {
      sums[groundOf[week.at[i]]] += weights[week.at[i]] * week.values[i];
    }
    double evidence = 0;
    for (double sum : sums) {
      evidence += Math.min(mostOfGround, sum);
    }
    return evidence;
  }
}
