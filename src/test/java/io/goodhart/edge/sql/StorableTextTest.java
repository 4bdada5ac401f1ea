package io.goodhart.edge.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorableTextTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "nothing odd, plain, plain",
    "a whole pair, a😀b, a😀b",
    "only half a pair, a\uD83Db, a\uFFFDb",
    "the wrong half first, a\uDE00\uD83Db, a\uFFFD\uFFFDb",
    "half a pair at the end, ab\uD83D, ab\uFFFD"
  })
  void whatCannotBeKeptIsReplaced(String name, String text, String expected) {
    assertThat(StorableText.of(text)).as(name).isEqualTo(expected);
  }

  @Test
  void theCharacterNulIsReplaced() {
    assertThat(StorableText.of("a\0b\0")).isEqualTo("a\uFFFDb\uFFFD");
  }
}
