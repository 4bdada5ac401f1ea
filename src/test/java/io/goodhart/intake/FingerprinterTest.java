package io.goodhart.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprinterTest {
  private static final String TASK =
      "Please add a test for the parser of the configuration file that checks what happens when a"
          + " key is missing, when a value is out of range, and when the file is not there at all."
          + " Use the same style as the tests beside it and do not change the parser itself.";
  private static final String OTHER =
      "Why does the nightly build of the payment service fail since Tuesday? The log says that the"
          + " database connection is refused, but I can reach it from my own machine without any"
          + " problem. Have a look at the network policy first, then at the secrets it mounts.";

  private final Fingerprinter fingerprinter = new Fingerprinter(key("one key of sixteen"));

  @Test
  void theSameTextHasTheSameFingerprint() {
    assertThat(fingerprinter.of(TASK)).isEqualTo(fingerprinter.of(TASK)).isPresent();
  }

  @Test
  void caseBlanksAndPunctuationDoNotMatter() {
    String shouted = TASK.toUpperCase(Locale.ROOT).replace(",", "  ;\n");

    assertThat(fingerprinter.of(shouted)).isEqualTo(fingerprinter.of(TASK));
  }

  @Test
  void likeTextsAreNear() {
    String like = TASK.replace("configuration", "settings");

    assertThat(distance(TASK, like)).isBetween(1, 16);
  }

  @Test
  void unlikeTextsAreFar() {
    assertThat(distance(TASK, OTHER)).isBetween(20, 44);
  }

  @Test
  void underAnotherKeyTheFingerprintSaysNothing() {
    Fingerprinter elsewhere = new Fingerprinter(key("another key, as long"));

    long here = fingerprinter.of(TASK).orElseThrow();
    long there = elsewhere.of(TASK).orElseThrow();

    assertThat(Long.bitCount(here ^ there)).isBetween(16, 48);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t", "?!…", "👍🎉"})
  void aTextWithoutWordsHasNone(String text) {
    assertThat(fingerprinter.of(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "go on"})
  void aTextOfAWordOrTwoHasOneAllTheSame(String text) {
    assertThat(fingerprinter.of(text)).isPresent();
    assertThat(fingerprinter.of("  " + text + "!")).isEqualTo(fingerprinter.of(text));
    assertThat(fingerprinter.of(text)).isNotEqualTo(fingerprinter.of("no"));
  }

  @Test
  void aVeryLongTextIsJudgedByItsBeginning() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      words.append("word").append(i).append(' ');
    }

    assertThat(fingerprinter.of(words + "and an end"))
        .isEqualTo(fingerprinter.of(words + "or quite another"));
  }

  @Test
  void aShortKeyIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprinter(new byte[15]));
  }

  private int distance(String one, String other) {
    return Long.bitCount(
        fingerprinter.of(one).orElseThrow() ^ fingerprinter.of(other).orElseThrow());
  }

  private static byte[] key(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
