package io.goodhart.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventIdTest {
  private static final Instant AT = Instant.parse("2026-11-16T08:00:00.123456789Z");

  @Test
  void theSamePartsAreTheSameEvent() {
    assertThat(EventId.of(AT, "codex", "s1")).isEqualTo(EventId.of(AT, "codex", "s1"));
  }

  @Test
  void whatIsFinerThanAMillisecondIsDropped() {
    assertThat(EventId.of(AT, "a")).isEqualTo(EventId.of(AT.plusNanos(1_000), "a"));
    assertThat(EventId.of(AT, "a")).isNotEqualTo(EventId.of(AT.plusMillis(1), "a"));
    assertThat(EventId.of(AT, "a").at()).isEqualTo(Instant.parse("2026-11-16T08:00:00.123Z"));
  }

  @Test
  void whereOnePartEndsIsPartOfTheKey() {
    assertThat(EventId.hash("ab", "c")).isNotEqualTo(EventId.hash("a", "bc"));
    assertThat(EventId.hash("a")).isNotEqualTo(EventId.hash("a", ""));
    assertThat(EventId.hash("a", "b")).isNotEqualTo(EventId.hash("b", "a"));
  }

  @Test
  void theKeyDoesNotChangeFromOneVersionToTheNext() {
    assertThat(EventId.hash("slack", "T1", "C1", "1763280000.000100"))
        .isEqualTo(8894616682501553372L);
  }
}
