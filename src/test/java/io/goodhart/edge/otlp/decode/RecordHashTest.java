package io.goodhart.edge.otlp.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecordHashTest {
  private final RecordHash hash = new RecordHash(key("the first key of them"));

  @Test
  void valuesOfDifferentKindsDiffer() {
    long list = hash.appended(hash.nothing(), hash.text("1"));

    assertThat(
            LongStream.of(
                    hash.nothing(),
                    hash.text("1"),
                    hash.whole(1),
                    hash.decimal(1),
                    hash.flag(true),
                    hash.bytes(key("1")),
                    list,
                    hash.map(hash.entry("1", hash.nothing())))
                .boxed())
        .doesNotHaveDuplicates();
  }

  @Test
  void theOrderOfAListMatters() {
    long ab = hash.appended(hash.appended(hash.nothing(), hash.text("a")), hash.text("b"));
    long ba = hash.appended(hash.appended(hash.nothing(), hash.text("b")), hash.text("a"));

    assertThat(ab).isNotEqualTo(ba);
  }

  @Test
  void anotherKeyGivesAnotherHash() {
    RecordHash other = new RecordHash(key("another key than that"));

    assertThat(hash.text("a")).isNotEqualTo(other.text("a"));
  }

  private static byte[] key(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
