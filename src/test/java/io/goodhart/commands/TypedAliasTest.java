package io.goodhart.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAliasTest {
  @ParameterizedTest
  @CsvSource({
    "anna@example.dev, email:anna@example.dev",
    "Anna@Example.DEV, email:anna@example.dev",
    "<mailto:anna@example.dev|anna@example.dev>, email:anna@example.dev",
    "git:<mailto:a@b.dev|a@b.dev>, git:a@b.dev",
    "git:Anna, git:anna",
    "copilot/aroth-gh, vendor:copilot/aroth-gh",
    "aroth-gh, id:aroth-gh",
  })
  void aNameShowsItsKind(String typed, String alias) {
    assertThat(TypedAlias.read(typed)).hasToString("Optional[" + alias + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "two words",
        "<@U123>",
        "@anna",
        "a/b/c",
        "/x",
        "*bold*",
        "git:",
        "<!channel>"
      })
  void whatIsNoNameIsNotRead(String typed) {
    assertThat(TypedAlias.read(typed)).isEmpty();
  }
}
