package io.goodhart.adoption.cost;

import io.goodhart.activity.TokenSums;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What tokens cost, as far as their price is known.
 *
 * @param dollars the cost of the tokens with a price
 * @param priced how many these are, in all four buckets
 * @param unpriced how many tokens have no price: their model is not known or not in the table
 */
public record Cost(BigDecimal dollars, long priced, long unpriced) {
  /** Nothing was used. */
  public static final Cost NOTHING = new Cost(BigDecimal.ZERO, 0, 0);

  private static final int PERCENT = 100;

  static Cost of(TokenSums tokens, Optional<Price> price) {
    long all = tokens.input() + tokens.output() + tokens.cacheRead() + tokens.cacheWrite();
    return price
        .map(known -> new Cost(known.of(tokens), all, 0))
        .orElse(new Cost(BigDecimal.ZERO, 0, all));
  }

  /** This and that. */
  public Cost plus(Cost other) {
    return new Cost(dollars.add(other.dollars), priced + other.priced, unpriced + other.unpriced);
  }

  /** Whether anything is known of it: not if tokens were used and none has a price. */
  public boolean isKnown() {
    return priced > 0 || unpriced == 0;
  }

  /** The share of tokens without a price in whole percent, at least 1 if there is any. */
  public int unpricedPercent() {
    if (unpriced == 0) {
      return 0;
    }
    double share = (double) unpriced / ((double) unpriced + priced);
    return (int)
        Math.max(1, Math.min(priced > 0 ? PERCENT - 1 : PERCENT, Math.round(PERCENT * share)));
  }
}
