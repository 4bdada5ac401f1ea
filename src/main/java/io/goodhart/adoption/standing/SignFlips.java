package io.goodhart.adoption.standing;

import io.goodhart.adoption.Chance;
import java.util.List;
import java.util.Random;

/**
 * The randomisation test of whether a sum is too large for its parts to be as often below as above
 * zero: every part may change its sign.
 *
 * <p>A part is all that one team contributes, so that a team that stands still for twelve weeks
 * speaks once and not twelve times. Up to 16 parts all changes are tried; beyond that 9,999 drawn
 * ones and the observed one (Phipson and Smyth, Statistical Applications in Genetics and Molecular
 * Biology 9, 2010), the same for the same parts.
 */
final class SignFlips {
  private static final int MOST_TRIED = 16;
  private static final int DRAWS = 9_999;
  private static final long SEED = 80;

  /** Sums that differ by rounding alone are equal. */
  private static final double HAIR = 1e-9;

  private SignFlips() {}

  static Chance chance(List<Double> parts) {
    double[] sizes = parts.stream().mapToDouble(Math::abs).filter(size -> size > HAIR).toArray();
    double observed = parts.stream().mapToDouble(Double::doubleValue).sum() - HAIR;
    return sizes.length <= MOST_TRIED ? tried(sizes, observed) : drawn(sizes, observed);
  }

  private static Chance tried(double[] sizes, double observed) {
    int all = 1 << sizes.length;
    int asLarge = 0;
    for (int signs = 0; signs < all; signs++) {
      double sum = 0;
      for (int i = 0; i < sizes.length; i++) {
        sum += (signs >> i & 1) == 0 ? sizes[i] : -sizes[i];
      }
      asLarge += sum >= observed ? 1 : 0;
    }
    return new Chance((double) asLarge / all);
  }

  private static Chance drawn(double[] sizes, double observed) {
    Random random = new Random(SEED);
    int asLarge = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      for (double size : sizes) {
        sum += random.nextBoolean() ? size : -size;
      }
      asLarge += sum >= observed ? 1 : 0;
    }
    return new Chance((asLarge + 1.0) / (DRAWS + 1.0));
  }
}
