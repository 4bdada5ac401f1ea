package io.goodhart.privacy;

import static io.goodhart.activity.OutcomeKind.MERGED_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.adoption.cost.Contributions;
import io.goodhart.adoption.cost.Cost;
import io.goodhart.adoption.cost.GroupCost;
import io.goodhart.roster.MemberId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosedCostTest {
  private static Contributions each(int members, long amount) {
    Map<MemberId, BigDecimal> byMember = new HashMap<>();
    for (int member = 1; member <= members; member++) {
      byMember.put(new MemberId(member), BigDecimal.valueOf(amount));
    }
    return new Contributions(byMember);
  }

  /** Members of 100 dollars each. */
  private static GroupCost group(int members, int merging, int active, int linked) {
    Contributions dollars = each(members, 100);
    return new GroupCost(
        new Cost(dollars.sum(), 900, 100),
        dollars,
        Optional.of(new GroupCost.Outcome(MERGED_CHANGE, each(merging, 9))),
        active,
        linked);
  }

  @Test
  void everythingIsToldOfALargeGroup() {
    DisclosedCost cost = DisclosedCost.of(group(38, 20, 31, 17), true);

    assertThat(cost.dollars()).isEqualTo(SumRules.about(BigDecimal.valueOf(3_800)));
    assertThat(cost.unpricedPercent()).isEqualTo(10);
    assertThat(cost.perOutcome())
        .contains(
            new DisclosedCost.PerOutcome(
                MERGED_CHANGE, 180, new Sum.About(new BigDecimal("21")), Figure.exactly(17), 31));
  }

  @Test
  void whatIsNotAllowedTellsNothingAtAll() {
    assertThat(DisclosedCost.of(group(38, 20, 31, 17), false))
        .isEqualTo(new DisclosedCost(Sum.HIDDEN, 0, Optional.empty()));
  }

  @Test
  void aCostOfWhichNoPriceIsKnownIsNotNothing() {
    GroupCost unknown =
        new GroupCost(new Cost(BigDecimal.ZERO, 0, 500), each(0, 0), Optional.empty(), 31, 17);

    assertThat(DisclosedCost.of(unknown, true).dollars()).isEqualTo(Sum.HIDDEN);
  }

  @Test
  void outcomesOfFewPeopleAreNotDividedBy() {
    assertThat(DisclosedCost.of(group(38, 4, 31, 17), true).perOutcome()).isEmpty();
    assertThat(DisclosedCost.of(group(38, 5, 31, 17), true).perOutcome()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"31, 0, 0, 2", "31, 2, 0, 2", "31, 3, 3, 3", "31, 28, 28, 28", "31, 30, 29, 31"})
  void theLinkedShareIsDelicateAtBothEnds(int active, int linked, int from, int to) {
    assertThat(perOutcome(active, linked).linked()).isEqualTo(Figure.between(from, to));
  }

  @Test
  void belowTwelveActivePeopleTheLinkedShareIsNotShown() {
    assertThat(perOutcome(11, 6).linked()).isEqualTo(Figure.HIDDEN);
    assertThat(perOutcome(12, 6).linked()).isEqualTo(Figure.exactly(6));
  }

  private static DisclosedCost.PerOutcome perOutcome(int active, int linked) {
    return DisclosedCost.of(group(38, 20, active, linked), true).perOutcome().orElseThrow();
  }
}
