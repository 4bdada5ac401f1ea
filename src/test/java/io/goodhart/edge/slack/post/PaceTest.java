package io.goodhart.edge.slack.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final AtomicLong nanos = new AtomicLong(-5_000_000_000L);
  private final Pace pace = new Pace(nanos::get);

  @Test
  void aFewGoAtOnceAndThenOneASecond() {
    assertThat(take("C1")).isZero();
    assertThat(take("C1")).isZero();
    assertThat(take("C1")).isZero();
    assertThat(take("C1")).isEqualTo(Duration.ofSeconds(1));

    nanos.addAndGet(Duration.ofSeconds(1).toNanos());

    assertThat(take("C1")).isZero();
    assertThat(take("C1")).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void channelsDoNotWaitForEachOther() {
    for (int i = 0; i < 3; i++) {
      take("C1");
    }

    assertThat(take("C2")).isZero();
  }

  @Test
  void methodsDoNotWaitForEachOther() {
    for (int i = 0; i < 3; i++) {
      take("C1");
    }
    pace.hold("chat.postMessage", "C1", Duration.ofSeconds(30));

    assertThat(pace.take("chat.update", "C1")).isZero();
  }

  @Test
  void aChannelThatSlackHoldsBackWaitsAsLongAsSlackAsked() {
    pace.hold("chat.postMessage", "C1", Duration.ofSeconds(30));

    assertThat(take("C1")).isEqualTo(Duration.ofSeconds(30));
    nanos.addAndGet(Duration.ofSeconds(30).toNanos());
    assertThat(take("C1")).isZero();
  }

  private Duration take(String channel) {
    return pace.take("chat.postMessage", channel);
  }
}
