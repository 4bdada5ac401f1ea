package io.goodhart.edge.gate.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.commands.approval.ArgumentLine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentLinesTest {
  private final ArgumentLines reader = new ArgumentLines();

  @Test
  void everyValueHasALineOfItsOwn() throws Exception {
    assertThat(
            read(
                """
                {"to":["a@example.com","b@example.com"],"thread":{"ts":"1.2","broadcast":true},
                "empty":{},"none":null,"list":[],"count":3}
                """))
        .containsExactly(
            new ArgumentLine("count", "3"),
            new ArgumentLine("empty", "{}"),
            new ArgumentLine("list", "[]"),
            new ArgumentLine("none", "null"),
            new ArgumentLine("thread.broadcast", "true"),
            new ArgumentLine("thread.ts", "\"1.2\""),
            new ArgumentLine("to[0]", "a@example.com"),
            new ArgumentLine("to[1]", "b@example.com"));
  }

  @Test
  void noArgumentsHaveNoLines() throws Exception {
    assertThat(read("{}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "plain words | plain words",
        "true | \"true\"",
        "42 | \"42\"",
        "-0 | \"-0\"",
        "{} | \"{}\"",
        "^^ | \"\"",
        "a\\nb | a\\nb",
        "c\\\\n | c\\\\n",
        "a\\u202eb | a\\u{202e}b",
        "a\\u200bb | a\\u{200b}b",
        "a\\u00a0b | a\\u{a0}b",
        "a\\u0007b | a\\u{7}b"
      })
  void aTextIsReadInOneWayOnly(String json, String shown) throws Exception {
    assertThat(read("{\"a\":\"" + json + "\"}")).containsExactly(new ArgumentLine("a", shown));
  }

  @Test
  void aNameThatWouldPassForSeveralStandsInQuotes() throws Exception {
    assertThat(read("{\"a.b\":1,\"c\\nd  x\":2}"))
        .containsExactly(new ArgumentLine("\"a.b\"", "1"), new ArgumentLine("\"c\\nd  x\"", "2"));
  }

  private List<ArgumentLine> read(String json) throws UnreadableJsonException {
    return reader.lines(
        CanonicalJson.arguments(StrictJson.object(json.getBytes(StandardCharsets.UTF_8)))
            .canonical());
  }
}
