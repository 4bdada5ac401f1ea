package io.goodhart.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OddsTest {
  @Test
  void aConformalPCountsPeersAtLeastAsHigh() {
    double[] peers = {1, 2, 2, 3};

    assertThat(Odds.conformal(3.5, peers)).isEqualTo(0.2);
    assertThat(Odds.conformal(3, peers)).isEqualTo(0.4);
    assertThat(Odds.conformal(2, peers)).isEqualTo(0.8);
    assertThat(Odds.conformal(0, peers)).isEqualTo(1);
  }

  @Test
  void withThreeHundredPeersOneWeekCanSayLittle() {
    double smallest = Odds.conformal(2, new double[300]);

    assertThat(Odds.calibrated(smallest)).isEqualTo(8.67, within(0.01));
  }

  @Test
  void discoveriesFollowBenjaminiAndHochberg() {
    assertThat(Odds.discoveries(new double[] {0.9, 0.01, 0.02, 0.5}, 0.05))
        .containsExactly(false, true, true, false);
    assertThat(Odds.discoveries(new double[] {0.03, 0.2}, 0.05)).containsExactly(false, false);
  }
}
