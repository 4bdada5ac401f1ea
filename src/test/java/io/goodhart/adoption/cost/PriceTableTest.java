package io.goodhart.adoption.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.goodhart.activity.TokenSums;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTableTest {
  private static PriceTable table(Map<String, String> prices) {
    Map<String, String> problems = new LinkedHashMap<>();
    PriceTable table = PriceTable.of(prices, problems);
    assertThat(problems).isEmpty();
    return table;
  }

  /** By hand: 2 x 3 + 0.5 x 15 + 41 x 0.30 + 1 x 3.75 = 29.55. */
  @Test
  void everyBucketHasItsPrice() {
    Price price = PriceTable.DEFAULT.of("claude-sonnet-4-5-20250929").orElseThrow();

    assertThat(price.of(new TokenSums(2_000_000, 500_000, 41_000_000, 1_000_000)))
        .isEqualByComparingTo("29.55");
  }

  @Test
  void aSingleTokenAndATrillionAreExact() {
    Price price = PriceTable.DEFAULT.of("claude-sonnet-4-5").orElseThrow();

    assertThat(price.of(new TokenSums(0, 0, 1, 0))).isEqualByComparingTo("0.0000003");
    assertThat(price.of(new TokenSums(0, 0, 1_000_000_000_000_001L, 0)))
        .isEqualByComparingTo("300000000.0000003");
  }

  @ParameterizedTest
  @CsvSource({
    "claude-opus-4-5-20251101, 5",
    "claude-opus-4-1-20250805, 15",
    "us.anthropic.claude-opus-4-5-20251101-v1:0, 5",
    "openai/gpt-5.1-codex, 1.25",
    "GPT-5-mini, 0.25",
    "gpt-5.1-codex-mini, 0.25"
  })
  void ofSeveralPatternsTheOneThatSpellsOutMoreIsMeant(String model, BigDecimal input) {
    assertThat(PriceTable.DEFAULT.of(model).orElseThrow().input()).isEqualByComparingTo(input);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "model-m", "gpt-4", "claude"})
  void anUnknownModelHasNoPrice(String model) {
    assertThat(PriceTable.DEFAULT.of(model)).isEmpty();
  }

  @Test
  void aPatternIsNoRegularExpression() {
    PriceTable table = table(Map.of("gpt-5.1*", "1 1 1 1", "a(b*", "2 2 2 2"));

    assertThat(table.of("gpt-5x1")).isEmpty();
    assertThat(table.of("gpt-5.1")).isPresent();
    assertThat(table.of("a(bc")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1 2 3", "1 2 3 4 5", "1 2 3 four", "1 2 3 -4", "1 2 3 1e9"})
  void whatIsNoFourPricesIsAProblem(String prices) {
    Map<String, String> problems = new LinkedHashMap<>();

    assertThat(PriceTable.of(Map.of("model-m", prices), problems).patterns()).isEmpty();
    assertThat(problems).containsOnlyKeys("model-m");
  }

  @Test
  void aPriceBelowNothingIsRefused() {
    assertThatThrownBy(
            () -> new Price(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.valueOf(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
