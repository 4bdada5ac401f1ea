package io.goodhart.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.roster.Alias;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void everyPartHasItsForm() {
    Message message =
        Message.saying("S")
            .header("Title")
            .section("*Bold* and `code`")
            .code("a = \"*x*\"\n  b")
            .person(Alias.slackUser("T1", "U1"), "says *so*")
            .buttons(List.of(new Message.Button("a", "", "One", "The one")))
            .context("Small")
            .build();

    assertThat(PlainText.of(message))
        .isEqualTo(
            """
            Title
            -----
            Bold and code
                a = "*x*"
                  b
            T1/U1 says so
            [One]
            Small
            """);
  }

  @Test
  void aChartIsItsWordsAndATableItsColumns() {
    Message message =
        Message.saying("S")
            .part(new Message.Part.Chart("Share", List.of(), List.of(), "In words: 82 percent."))
            .part(
                new Message.Part.Table(
                    "Teams",
                    List.of("Team", "Active"),
                    List.of(List.of("Data", "31 of 38"), List.of("Platform", "9 of 9"))))
            .build();

    assertThat(PlainText.of(message))
        .isEqualTo(
            """
            In words: 82 percent.
            Teams
            Team      Active
            Data      31 of 38
            Platform  9 of 9
            """);
  }
}
