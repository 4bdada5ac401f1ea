package io.goodhart.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChanceTest {
  @Test
  void itIsToldAsOneTimeInSoMany() {
    assertThat(new Chance(0.0167).oneIn()).isEqualTo(60);
    assertThat(new Chance(1).oneIn()).isEqualTo(1);
  }

  @Test
  void oneInTwentyIsUnusualAndOneInNineteenIsNot() {
    assertThat(new Chance(1 / 20.0).isUnusual()).isTrue();
    assertThat(new Chance(1 / 19.0).isUnusual()).isFalse();
  }

  @Test
  void roundingMayEndAHairAboveOne() {
    assertThat(new Chance(1 + 1e-12)).isEqualTo(new Chance(1));
  }

  @Test
  void whatIsTooRareToBeToldApartIsOneInAThousandMillion() {
    assertThat(new Chance(0).oneIn()).isEqualTo(1_000_000_000);
    assertThat(new Chance(1e-300)).isEqualTo(new Chance(0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void whatIsNoChanceIsRefused(double probability) {
    assertThatThrownBy(() -> new Chance(probability)).isInstanceOf(IllegalArgumentException.class);
  }
}
