package io.goodhart.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedChangeTest {
  /** By hand: twice the sum of the binomial coefficients up to the smaller number, over 2^n. */
  private static double byHand(int gained, int lost) {
    int changed = gained + lost;
    BigInteger ways = BigInteger.ONE;
    BigInteger sum = BigInteger.ZERO;
    for (int k = 0; k <= Math.min(gained, lost); k++) {
      sum = sum.add(ways);
      ways = ways.multiply(BigInteger.valueOf(changed - k)).divide(BigInteger.valueOf(k + 1));
    }
    return Math.min(1, 2 * sum.doubleValue() / BigInteger.TWO.pow(changed).doubleValue());
  }

  /** 9 and 2 are the example of the R package exact2x2: 134/2048. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 1",
    "1, 0, 1",
    "3, 3, 1",
    "9, 2, 0.0654296875",
    "2, 9, 0.0654296875",
    "0, 5, 0.0625",
    "0, 6, 0.03125",
    "1, 7, 0.0703125",
    "1, 8, 0.0390625"
  })
  void theChanceIsTheExactTwoSidedOne(int gained, int lost, double chance) {
    assertThat(PairedChange.chance(gained, lost).probability()).isEqualTo(chance, within(1e-12));
  }

  @Test
  void everyChanceIsWhatCountingByHandGives() {
    for (int gained = 0; gained <= 60; gained++) {
      for (int lost = 0; lost <= 60; lost++) {
        assertThat(PairedChange.chance(gained, lost).probability())
            .as(gained + " gained, " + lost + " lost")
            .isEqualTo(Math.max(1e-9, byHand(gained, lost)), within(1e-12));
      }
    }
  }

  @Test
  void fiveOfFiveIsCommonAndSixOfSixIsNot() {
    assertThat(PairedChange.of(26, 0, 5)).isEqualTo(new PairedChange.Usual(26, 0, 5));
    assertThat(PairedChange.of(26, 0, 6)).isEqualTo(new PairedChange.Unusual(26, 0, 6));
    assertThat(PairedChange.of(26, 6, 0)).isEqualTo(new PairedChange.Unusual(26, 6, 0));
  }

  @Test
  void noChangeIsCommon() {
    assertThat(PairedChange.of(26, 0, 0)).isEqualTo(new PairedChange.Usual(26, 0, 0));
  }

  @Test
  void aQuietCompanyIsCalledUnusualInAtMostOneWeekOfTwenty() {
    for (int changed = 0; changed <= 200; changed++) {
      double called = 0;
      double ways = Math.pow(2, -changed);
      for (int gained = 0; gained <= changed; gained++) {
        called += PairedChange.chance(gained, changed - gained).isUnusual() ? ways : 0;
        ways *= (double) (changed - gained) / (gained + 1);
      }
      assertThat(called).as(changed + " changed").isLessThanOrEqualTo(0.05);
    }
  }

  @Test
  void aWholeCompanyIsNoTrouble() {
    assertThat(PairedChange.of(100_000, 20_000, 20_100))
        .isEqualTo(new PairedChange.Usual(100_000, 20_000, 20_100));
    assertThat(PairedChange.of(100_000, 20_000, 21_000))
        .isEqualTo(new PairedChange.Unusual(100_000, 20_000, 21_000));
    assertThat(PairedChange.of(100_000, 0, 100_000))
        .isEqualTo(new PairedChange.Unusual(100_000, 0, 100_000));
  }

  @Test
  void moreChangesThanMembersAreRefused() {
    assertThatThrownBy(() -> PairedChange.of(3, 2, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("of 3");
  }
}
