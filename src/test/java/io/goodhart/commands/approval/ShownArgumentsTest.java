package io.goodhart.commands.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShownArgumentsTest {
  private final ShownArguments shown = new ShownArguments(new Texts());

  @Test
  void namesAndValuesStandInColumns() {
    assertThat(text(List.of(line("to", "everybody"), line("service", "payments"))))
        .isEqualTo("to       everybody\nservice  payments");
  }

  @Test
  void whatHasNoArgumentsSaysSo() {
    assertThat(text(List.of())).isEqualTo("no arguments");
  }

  @Test
  void aLongValueIsCutBetweenCharactersAndSaysByHowMuch() {
    String value = "\ud83d\ude00".repeat(1_500);

    assertThat(text(List.of(line("a", value), line("z", "last"))))
        .isEqualTo("a  " + "\ud83d\ude00".repeat(1_000) + "\u2026 (500 more characters)\nz  last");
  }

  @Test
  void ofManyValuesEachIsShorterAndEveryNameIsThere() {
    List<ArgumentLine> lines =
        IntStream.range(0, 400).mapToObj(i -> line("name" + i, "v".repeat(1_000))).toList();

    String text = text(lines);

    assertThat(lines).allSatisfy(line -> assertThat(text).contains(line.name() + " "));
  }

  @Test
  void ofTooManyNamesNoneIsShown() {
    List<ArgumentLine> lines =
        IntStream.range(0, 5_000).mapToObj(i -> line("name" + i, "value")).toList();

    assertThat(shown.of(lines)).isEmpty();
    assertThat(shown.of(List.of(line("n".repeat(121), "value")))).isEmpty();
  }

  private String text(List<ArgumentLine> lines) {
    List<Message.Part> parts = shown.of(lines).orElseThrow();
    return String.join("\n", parts.stream().map(Message.Part::text).toList());
  }

  private static ArgumentLine line(String name, String value) {
    return new ArgumentLine(name, value);
  }
}
