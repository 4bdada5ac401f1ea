package io.goodhart.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PeersTest {
  private static double[] normal(int people) {
    Random random = new Random(1);
    return random.doubles(people).map(x -> 5 + 2 * random.nextGaussian()).sorted().toArray();
  }

  @Test
  void theMiddleAndTheSpreadAreThoseOfPeople() {
    Peers peers = Peers.of(normal(2_000), 0, 0.1);

    assertThat(peers.middle()).isEqualTo(5, within(0.2));
    assertThat(peers.spread()).isEqualTo(2, within(0.2));
    assertThat(peers.deviations(9)).isEqualTo(2, within(0.3));
  }

  @Test
  void oneInTenMayBeAnythingWithoutMovingEither() {
    double[] values = Arrays.copyOf(normal(900), 1_000);
    Arrays.fill(values, 900, 1_000, 1_000);

    Peers peers = Peers.of(values, 0, 0.1);

    assertThat(peers.middle()).isEqualTo(5, within(0.5));
    assertThat(peers.spread()).isLessThan(4);
  }

  @Test
  void whereEverybodyIsAlikeThePublishedSpreadHolds() {
    assertThat(Peers.of(new double[500], 0, 0.25).spread()).isEqualTo(0.25);
  }

  @Test
  void withFewPeopleThePublishedFiguresHold() {
    assertThat(Peers.of(new double[] {9, 9}, 1, 0.5)).isEqualTo(new Peers(2, 1, 0.5));
  }
}
