package io.goodhart.signals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EarlierEvidenceTest {
  @Test
  void theTwoStrongestWeeksCountHalfEach() {
    EarlierEvidence earlier = EarlierEvidence.NONE.then(1).then(6).then(0.5).then(3);

    assertThat(earlier.strongest()).isEqualTo(4.5);
  }

  @Test
  void oneWeekThatStoodOutCountsHalf() {
    assertThat(EarlierEvidence.NONE.then(6).strongest()).isEqualTo(3);
    assertThat(EarlierEvidence.NONE.strongest()).isZero();
  }

  @Test
  void whatIsOlderThanEightWeeksIsForgotten() {
    EarlierEvidence earlier = EarlierEvidence.NONE.then(6);
    for (int week = 1; week < MemberPast.WEEKS; week++) {
      earlier = earlier.then(0);
    }

    assertThat(earlier.strongest()).isEqualTo(3);
    assertThat(earlier.then(0).strongest()).isZero();
  }
}
