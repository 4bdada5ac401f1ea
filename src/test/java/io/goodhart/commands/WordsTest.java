package io.goodhart.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.digest.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "0, '0'",
    "9400, '9,400'",
    "9999, '9,999'",
    "10000, 10 thousand",
    "210499, 210 thousand",
    "999999, 999 thousand",
    "1000000, 1 million",
    "1940000, 1.9 million",
    "1950000, 2 million",
    "9960000, 10 million",
    "10400000, 10 million",
    "41000000, 41 million",
    "100000000, 100 million",
    "1234567890, '1,235 million'",
    "9223372036854775807, '9,223,372,036,855 million'",
  })
  void largeNumbersAreSaidShort(long count, String said) {
    assertThat(Words.large(count)).isEqualTo(said);
  }

  @Test
  void aCountAgreesWithItsNoun() {
    Texts texts = new Texts();

    assertThat(Words.count(texts, "days", 1)).isEqualTo("1 day");
    assertThat(Words.count(texts, "prompts", 0)).isEqualTo("0 prompts");
    assertThat(Words.count(texts, "requests", 12_410)).isEqualTo("12,410 requests");
    assertThat(Words.count(texts, "outcomes", 1)).isEqualTo("1 outcome");
  }
}
