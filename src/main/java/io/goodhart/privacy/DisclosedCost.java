package io.goodhart.privacy;

import io.goodhart.activity.OutcomeKind;
import io.goodhart.adoption.cost.GroupCost;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What a group's week cost and what came of it, as others may see it.
 *
 * @param dollars the cost; hidden if the rules for sums say so, or no price is known
 * @param unpricedPercent the share of tokens that have no price, so are not in the cost
 * @param perOutcome the cost of one outcome; absent if nothing came of it or a part is hidden
 */
public record DisclosedCost(Sum dollars, int unpricedPercent, Optional<PerOutcome> perOutcome) {
  private static final int SMALLEST = 3;
  private static final int DIGITS = 10;

  /**
   * What may be shown.
   *
   * @param allowed whether the group's sum is among the {@link SumRules#shown} ones
   */
  public static DisclosedCost of(GroupCost group, boolean allowed) {
    if (!allowed || !group.cost().isKnown()) {
      return new DisclosedCost(Sum.HIDDEN, 0, Optional.empty());
    }
    return new DisclosedCost(
        SumRules.about(group.cost().dollars()),
        group.cost().unpricedPercent(),
        group
            .outcome()
            .filter(outcome -> SumRules.mayShow(outcome.counts()))
            .map(outcome -> perOutcome(group, outcome)));
  }

  private static PerOutcome perOutcome(GroupCost group, GroupCost.Outcome outcome) {
    BigDecimal count = outcome.counts().sum();
    return new PerOutcome(
        outcome.kind(),
        count.longValueExact(),
        SumRules.about(group.cost().dollars().divide(count, DIGITS, RoundingMode.HALF_UP)),
        linked(group.active(), group.linked()),
        group.active());
  }

  /** A count of a delicate kind at both of its ends. */
  private static Figure linked(int active, int linked) {
    if (active < DisclosureRules.EXACT_FROM) {
      return Figure.HIDDEN;
    }
    if (linked < SMALLEST) {
      return Figure.between(0, SMALLEST - 1);
    }
    return active - linked < SMALLEST
        ? Figure.between(active - SMALLEST + 1, active)
        : Figure.exactly(linked);
  }

  /**
   * What one outcome cost, and the weakest part of that figure.
   *
   * @param kind the kind
   * @param count how many there were
   * @param dollars the cost of one, as an upper end
   * @param linked of the active members, those of whose week any outcome is known
   * @param active members who started something; not for showing where {@code linked} is hidden
   */
  public record PerOutcome(OutcomeKind kind, long count, Sum dollars, Figure linked, int active) {}
}
