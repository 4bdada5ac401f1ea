package io.goodhart.adoption.cost;

import io.goodhart.activity.SpanUsage;
import io.goodhart.roster.MemberId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Measures what a member's agents cost from one moment to another, for that member alone. */
public final class SpanCost {
  private final SpanUsage usage;
  private final PriceTable prices;

  /** Measures by these prices. */
  public SpanCost(SpanUsage usage, PriceTable prices) {
    this.usage = usage;
    this.prices = prices;
  }

  /** In dollars; empty if nothing was seen, or nothing of it has a price. */
  public Optional<BigDecimal> dollars(MemberId member, Instant from, Instant to) {
    Cost cost = MemberCost.of(usage.between(member, from, to), prices).all();
    return cost.priced() > 0 ? Optional.of(cost.dollars()) : Optional.empty();
  }
}
