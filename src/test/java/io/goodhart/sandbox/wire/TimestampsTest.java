package io.goodhart.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.sandbox.SteppingClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimestampsTest {
  private final SteppingClock clock = new SteppingClock();
  private final Timestamps timestamps = new Timestamps(clock);

  @Test
  void aTimestampIsTheClocksSecondWithSixDecimals() {
    String ts = timestamps.next();

    assertThat(ts).isEqualTo(clock.instant().getEpochSecond() + ".000000");
  }

  @Test
  void timestampsGrowWhileTheClockStands() {
    String first = timestamps.next();
    String second = timestamps.next();

    assertThat(second).isGreaterThan(first);
  }

  @Test
  void timestampsGrowWhenTheClockStepsBack() {
    String first = timestamps.next();

    clock.step(Duration.ofHours(-1));

    assertThat(timestamps.next()).isGreaterThan(first);
  }

  @Test
  void timestampsGoOnBehindOnesOfAnEarlierProcess() {
    timestamps.passed("9000000000.000007");

    assertThat(timestamps.next()).isEqualTo("9000000000.000008");
  }

  @Test
  void shortSpellingsSortLikeTheFullOne() {
    assertThat(Timestamps.normalise("17")).isEqualTo("0000000017.000000");
    assertThat(Timestamps.normalise("17.5")).isEqualTo("0000000017.500000");
  }
}
