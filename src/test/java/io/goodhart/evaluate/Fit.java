package io.goodhart.evaluate;

import java.util.List;

/** Fits a logistic model without negative weights: nobody is cleared by a pattern. */
final class Fit {
  private static final int ROUNDS = 1_500;
  private static final double STEP = 0.5;

  private Fit() {}

  /** The weights, the intercept last. Every row counts by the weight given. */
  static double[] run(List<double[]> inputs, boolean[] truth, double[] counts, double shrink) {
    int width = inputs.get(0).length;
    double[] weights = new double[width + 1];
    double[] squares = new double[width + 1];
    weights[width] = -3;
    double total = 0;
    for (double count : counts) {
      total += count;
    }
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[width + 1];
      for (int i = 0; i < truth.length; i++) {
        double[] input = inputs.get(i);
        double error = (probability(weights, input) - (truth[i] ? 1 : 0)) * counts[i] / total;
        for (int k = 0; k < width; k++) {
          gradient[k] += error * input[k];
        }
        gradient[width] += error;
      }
      for (int k = 0; k <= width; k++) {
        double slope = gradient[k] + (k < width ? shrink * weights[k] : 0);
        squares[k] = 0.99 * squares[k] + 0.01 * slope * slope + 1e-12;
        weights[k] -= STEP * 0.1 * slope / Math.sqrt(squares[k] / (1 - Math.pow(0.99, round + 1.0)));
        if (k < width) {
          weights[k] = Math.max(0, weights[k]);
        }
      }
    }
    return weights;
  }

  static double probability(double[] weights, double[] input) {
    double sum = weights[input.length];
    for (int k = 0; k < input.length; k++) {
      sum += weights[k] * input[k];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
