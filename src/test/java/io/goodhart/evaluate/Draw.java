package io.goodhart.evaluate;

import java.util.List;
import java.util.Random;

/** Draws from the distributions that the simulator needs; the seed decides everything. */
final class Draw {
  private static final int BITS = 64;

  private final Random random;

  Draw(long seed) {
    this.random = new Random(seed);
  }

  /** A source of its own, so that one person's draws do not depend on another's. */
  Draw fork() {
    return new Draw(random.nextLong());
  }

  double uniform(double from, double to) {
    return from + (to - from) * random.nextDouble();
  }

  int between(int from, int to) {
    return from + random.nextInt(to - from + 1);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  double normal(double mean, double deviation) {
    return mean + deviation * random.nextGaussian();
  }

  double logNormal(double mu, double sigma) {
    return Math.exp(normal(mu, sigma));
  }

  double exponential(double mean) {
    return -mean * Math.log(1 - random.nextDouble());
  }

  long bits() {
    return random.nextLong();
  }

  /** The same text with so many places of its fingerprint changed. */
  long near(long fingerprint, int flips) {
    long changed = fingerprint;
    for (int i = 0; i < flips; i++) {
      changed ^= 1L << random.nextInt(BITS);
    }
    return changed;
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
