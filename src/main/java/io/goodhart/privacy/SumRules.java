package io.goodhart.privacy;

import io.goodhart.adoption.cost.Contributions;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which sums over people may be shown, and how exactly.
 *
 * <p>A sum is shown if at least 5 people contribute and none of them could work out the largest
 * contribution too well: what all others than the two largest contribute has to be at least 10 % of
 * the largest (the p% rule: Hundepool et al., Statistical Disclosure Control, 2012, section 4.2).
 * Published sums are rounded.
 *
 * <p>A hidden sum could be the difference of shown ones. So where shown groups lie within another
 * shown one, what is left of that has to pass the same rules; else the smallest group within is
 * hidden too. Differences of sums that do not lie within each other are left to the rounding.
 *
 * <p>Unlike a rate, a sum cannot be hidden by the group's size alone: of 40 people one may account
 * for nearly all of it. That a sum is hidden therefore tells something: that few people contribute,
 * or that few contribute most, or that a neighbour had to be protected. It does not tell which of
 * these, nor who or how much, and every surface says the same words for all of them.
 */
public final class SumRules {
  /** Fewer people have no sum. */
  public static final int LEAST_CONTRIBUTORS = 5;

  /** The others than the two largest have to contribute so many percent of the largest. */
  public static final int PERCENT = 10;

  private static final BigDecimal EXACT_DIGITS_FROM = BigDecimal.valueOf(10_000);
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

  private SumRules() {}

  /** Whether this sum may be shown, were it the only one. */
  public static boolean mayShow(Contributions sum) {
    return sum.contributors() >= LEAST_CONTRIBUTORS && !sum.isDominated(PERCENT);
  }

  /** The groups whose sums may be shown beside each other, in their order. */
  public static <K> Set<K> shown(Map<K, Contributions> groups) {
    Map<K, Contributions> shown = new LinkedHashMap<>(groups);
    shown.values().removeIf(sum -> !mayShow(sum));
    Optional<K> tooMuch = givingAway(shown);
    while (tooMuch.isPresent()) {
      shown.remove(tooMuch.get());
      tooMuch = givingAway(shown);
    }
    return shown.keySet();
  }

  /** A shown sum, rounded. */
  public static Sum.About about(BigDecimal amount) {
    boolean large = amount.compareTo(EXACT_DIGITS_FROM) >= 0;
    return new Sum.About(amount.round(large ? THREE_DIGITS : TWO_DIGITS));
  }

  /** The smallest group that, taken from one that it lies within, leaves what may not be shown. */
  private static <K> Optional<K> givingAway(Map<K, Contributions> shown) {
    for (Contributions whole : shown.values()) {
      Map<K, Contributions> within = new LinkedHashMap<>(shown);
      within.values().removeIf(part -> !part.liesWithin(whole));
      Contributions rest = whole.without(within.values());
      if (!within.isEmpty() && rest.contributors() > 0 && !mayShow(rest)) {
        return within.entrySet().stream()
            .min(Comparator.comparingInt(part -> part.getValue().contributors()))
            .map(Map.Entry::getKey);
      }
    }
    return Optional.empty();
  }
}
