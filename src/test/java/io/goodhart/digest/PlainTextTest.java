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
}
