package io.goodhart.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenUsageTest {
  @Test
  void countsFromNothingToATrillionAreTaken() {
    assertThat(new TokenUsage(0, TokenUsage.MOST, 0, 0).output()).isEqualTo(1_000_000_000_000L);
    assertThat(TokenUsage.NONE.isNone()).isTrue();
    assertThat(new TokenUsage(0, 0, 0, 1).isNone()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, TokenUsage.MOST + 1, Long.MAX_VALUE, Long.MIN_VALUE})
  void countsBeyondAreRefusedInEveryBucket(long count) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TokenUsage(count, 0, 0, 0))
        .withMessageContaining("input");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TokenUsage(0, count, 0, 0))
        .withMessageContaining("output");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TokenUsage(0, 0, count, 0))
        .withMessageContaining("cache read");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TokenUsage(0, 0, 0, count))
        .withMessageContaining("cache write");
  }
}
