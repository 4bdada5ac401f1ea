package io.goodhart.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {
  @Test
  void aReasonIsOneLineThatReadsAsItWasWritten() {
    assertThat(Sentence.read(" Codex\nbill\u202e,\u0000 FIN-88 "))
        .contains(new Sentence("Codex bill , FIN-88"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cost", "  a   b  ", "\n\n\n\n\n\n\n\n\n"})
  void aReasonSaysSomething(String said) {
    assertThat(Sentence.read(said)).isEmpty();
  }

  @Test
  void aReasonIsNoLongerThanItsReaderBears() {
    assertThat(Sentence.read("x".repeat(300))).isPresent();
    assertThat(Sentence.read("x".repeat(301))).isEmpty();
  }
}
