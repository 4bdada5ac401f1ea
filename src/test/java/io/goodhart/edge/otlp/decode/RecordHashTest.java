package io.goodhart.edge.otlp.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordHashTest {
  private final RecordHash hash = new RecordHash(key("the first key of them"));

  @Test
  void valuesOfDifferentKindsDiffer() {
    AnyValue list = hash.appended(hash.nothing(), hash.text("1"));

    assertThat(
            Stream.of(
                    hash.nothing(),
                    hash.text("1"),
                    hash.whole(1),
                    hash.decimal(1),
                    hash.flag(true),
                    hash.bytes(key("1")),
                    list,
                    hash.map(hash.entry(hash.text("1"), hash.nothing())))
                .map(AnyValue::hash))
        .doesNotHaveDuplicates();
  }

  @Test
  void theOrderOfAListMatters() {
    AnyValue ab = hash.appended(hash.appended(hash.nothing(), hash.text("a")), hash.text("b"));
    AnyValue ba = hash.appended(hash.appended(hash.nothing(), hash.text("b")), hash.text("a"));

    assertThat(ab.hash()).isNotEqualTo(ba.hash());
  }

  @Test
  void anotherKeyGivesAnotherHash() {
    RecordHash other = new RecordHash(key("another key than that"));

    assertThat(hash.text("a").hash()).isNotEqualTo(other.text("a").hash());
  }

  private static byte[] key(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
