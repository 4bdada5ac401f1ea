package io.goodhart.evaluate;

import java.util.Arrays;
import java.util.List;

/**
 * Fits the additive model: weights from 0 to a limit, and a limit on what one ground can add, so
 * that the loss already knows that nothing follows from one ground alone.
 */
final class Fit {
  private static final int ROUNDS = 1_200;
  private static final double STEP = 0.05;
  private static final double MEMORY = 0.99;

  private final int[] groundOf;
  private final int grounds;
  private final double mostOfOne;
  private final double mostOfGround;
  private final double shrink;
  private final double[] priors;

  Fit(int[] groundOf, double mostOfOne, double mostOfGround, double shrink, double[] priors) {
    this.groundOf = groundOf.clone();
    this.grounds = Arrays.stream(groundOf).max().orElse(0) + 1;
    this.mostOfOne = mostOfOne;
    this.mostOfGround = mostOfGround;
    this.shrink = shrink;
    this.priors = priors.clone();
  }

  /** The weights, the intercept last. */
  double[] run(List<double[]> inputs, boolean[] truth) {
    int width = groundOf.length;
    double[] weights = new double[width + 1];
    System.arraycopy(priors, 0, weights, 0, width);
    double[] squares = new double[width + 1];
    weights[width] = -4;
    for (int round = 1; round <= ROUNDS; round++) {
      double[] gradient = new double[width + 1];
      double[] sums = new double[grounds];
      for (int i = 0; i < truth.length; i++) {
        double[] input = inputs.get(i);
        double evidence = evidence(weights, input, sums);
        double error =
            (1 / (1 + Math.exp(-weights[width] - evidence)) - (truth[i] ? 1 : 0)) / truth.length;
        for (int k = 0; k < width; k++) {
          if (input[k] != 0 && sums[groundOf[k]] < mostOfGround) {
            gradient[k] += error * input[k];
          }
        }
        gradient[width] += error;
      }
      step(weights, gradient, squares, round);
    }
    return weights;
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

  private double evidence(double[] weights, double[] input, double[] sums) {
    Arrays.fill(sums, 0);
    for (int k = 0; k < input.length; k++) {
      sums[groundOf[k]] += weights[k] * input[k];
    }
    double evidence = 0;
    for (double sum : sums) {
      evidence += Math.min(mostOfGround, sum);
    }
    return evidence;
  }
}
