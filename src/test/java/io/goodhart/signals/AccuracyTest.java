package io.goodhart.signals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccuracyTest {
  @Test
  void thePublishedFiguresAreOfTheRulesInForce() {
    assertThat(Accuracy.published()).contains(Accuracy.read());
  }

  @Test
  void theyAreWhatWasPromised() {
    Accuracy measured = Accuracy.read();

    assertThat(measured.rightPercent()).isBetween(95, 100);
    assertThat(measured.foundPercent()).isBetween(45, 100);
    assertThat(measured.honestInTenThousand()).isBetween(0, 100);
    assertThat(measured.weeks()).isEqualTo(8);
  }
}
