package io.goodhart.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {
  private final NearestWord teams = new NearestWord(List.of("Payments", "Platform", "Web"));

  @ParameterizedTest
  @CsvSource({
    "paymnets, Payments",
    "PAYMENTS, Payments",
    "payment, Payments",
    "platfrom, Platform",
    "wbe, Web",
    "webb, Web",
    "Wxb, Web",
    "xyz, ",
    "pay, ",
    "'', ",
  })
  void aThirdOfTheLettersMayBeWrong(String said, String nearest) {
    assertThat(teams.to(said).orElse(null)).isEqualTo(nearest);
  }

  @Test
  void theNearestOfSeveralWins() {
    assertThat(new NearestWord(List.of("Mobile A", "Mobile B")).to("mobile b"))
        .contains("Mobile B");
  }

  @Test
  void amongNoWordsNoneIsNear() {
    assertThat(new NearestWord(List.of()).to("anything")).isEmpty();
  }

  @Test
  @Timeout(5)
  void aVeryLongTextIsNotComparedLetterByLetter() {
    List<String> many = IntStream.range(0, 1_000).mapToObj(i -> "Team " + i).toList();

    assertThat(new NearestWord(many).to("x".repeat(100_000))).isEmpty();
  }
}
