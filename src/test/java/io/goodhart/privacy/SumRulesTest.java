package io.goodhart.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.adoption.cost.Contributions;
import io.goodhart.roster.MemberId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SumRulesTest {
  /** Members from {@code first} on, each with an amount. */
  private static Contributions of(long first, long... amounts) {
    Map<MemberId, BigDecimal> byMember = new HashMap<>();
    for (int i = 0; i < amounts.length; i++) {
      byMember.put(new MemberId(first + i), BigDecimal.valueOf(amounts[i]));
    }
    return new Contributions(byMember);
  }

  private static Contributions together(Contributions... parts) {
    Map<MemberId, BigDecimal> byMember = new HashMap<>();
    for (Contributions part : parts) {
      byMember.putAll(part.byMember());
    }
    return new Contributions(byMember);
  }

  private static Map<String, Contributions> named(Object... namesAndSums) {
    Map<String, Contributions> named = new LinkedHashMap<>();
    for (int i = 0; i < namesAndSums.length; i += 2) {
      named.put((String) namesAndSums[i], (Contributions) namesAndSums[i + 1]);
    }
    return named;
  }

  @Test
  void fourContributorsAreTooFewAndThoseWhoAddNothingAreNone() {
    assertThat(SumRules.mayShow(of(1, 5, 5, 5, 5))).isFalse();
    assertThat(SumRules.mayShow(of(1, 5, 5, 5, 5, 0, 0))).isFalse();
    assertThat(SumRules.mayShow(of(1, 5, 5, 5, 5, 5))).isTrue();
    assertThat(SumRules.mayShow(of(1))).isFalse();
  }

  /** The second could take its own 50 off: what is left is 100 and the others' sum. */
  @Test
  void theSecondLargestMustNotWorkOutTheLargestWithinTenPercent() {
    assertThat(SumRules.mayShow(of(1, 100, 50, 4, 3, 3))).isTrue();
    assertThat(SumRules.mayShow(of(1, 100, 50, 4, 3, 2))).isFalse();
  }

  @Test
  void aSumThatIsTheDifferenceOfShownOnesIsProtectedByAnother() {
    Contributions payments = of(1, 5, 5, 5, 5, 5, 5, 5);
    Contributions search = of(11, 5, 5, 5, 5, 5, 5);
    Contributions growth = of(21, 9, 9, 9);
    Contributions all = together(payments, search, growth);

    assertThat(
            SumRules.shown(
                named("payments", payments, "search", search, "growth", growth, "all", all)))
        .containsExactly("payments", "all");
  }

  @Test
  void whereNothingIsHiddenNothingHasToBeProtected() {
    Contributions payments = of(1, 5, 5, 5, 5, 5, 5, 5);
    Contributions search = of(11, 5, 5, 5, 5, 5);

    assertThat(
            SumRules.shown(
                named("payments", payments, "search", search, "all", together(payments, search))))
        .containsExactly("payments", "search", "all");
  }

  @Test
  void aPartAndItsWholeAreNotShownBothWhenFewLieBetween() {
    Contributions child = of(1, 5, 5, 5, 5, 5, 5);
    Contributions parent = together(child, of(11, 5, 5));

    assertThat(SumRules.shown(named("child", child, "parent", parent))).containsExactly("parent");
  }

  /** Whatever is shown, every remainder of a whole without shown parts within it may be shown. */
  @Test
  void noRemainderOfShownGroupsMayNotBeShown() {
    Random random = new Random(17);
    for (int company = 0; company < 300; company++) {
      Map<Integer, Contributions> groups = new TreeMap<>();
      Contributions all = of(0);
      for (int team = 1; team <= 8; team++) {
        long[] amounts = random.longs(random.nextInt(12), 0, 50).toArray();
        Contributions sum = of(100L * team, amounts);
        groups.put(team, sum);
        all = together(all, sum);
      }
      groups.put(99, all);

      Set<Integer> shown = SumRules.shown(groups);

      List<Contributions> parts = new ArrayList<>();
      for (int team : shown) {
        Contributions sum = Objects.requireNonNull(groups.get(team));
        assertThat(SumRules.mayShow(sum)).isTrue();
        if (team != 99) {
          parts.add(sum);
        }
      }
      Contributions rest = all.without(parts);
      assertThat(
              !shown.contains(99)
                  || parts.isEmpty()
                  || rest.contributors() == 0
                  || SumRules.mayShow(rest))
          .as("company " + company)
          .isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "3870.55, 3900",
    "19281.10, 19300",
    "9999, 10000",
    "11.9963, 12",
    "0.4178, 0.42",
    "1284321, 1280000"
  })
  void aSumIsRounded(BigDecimal exact, BigDecimal about) {
    assertThat(SumRules.about(exact).amount()).isEqualByComparingTo(about);
  }
}
