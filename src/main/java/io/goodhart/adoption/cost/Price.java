package io.goodhart.adoption.cost;

import io.goodhart.activity.TokenSums;
import java.math.BigDecimal;

/** What a million tokens of one model cost, in dollars. */
public record Price(
    BigDecimal input, BigDecimal output, BigDecimal cacheRead, BigDecimal cacheWrite) {
  private static final int MILLION_PLACES = 6;

  /** Refuses a negative price. */
  public Price {
    if (input.signum() < 0
        || output.signum() < 0
        || cacheRead.signum() < 0
        || cacheWrite.signum() < 0) {
      throw new IllegalArgumentException("A price is not below 0");
    }
  }

  /** The dollars that these tokens cost, exactly. */
  public BigDecimal of(TokenSums tokens) {
    return part(input, tokens.input())
        .add(part(output, tokens.output()))
        .add(part(cacheRead, tokens.cacheRead()))
        .add(part(cacheWrite, tokens.cacheWrite()));
  }

  private static BigDecimal part(BigDecimal price, long tokens) {
    return price.multiply(BigDecimal.valueOf(tokens)).movePointLeft(MILLION_PLACES);
  }
}
