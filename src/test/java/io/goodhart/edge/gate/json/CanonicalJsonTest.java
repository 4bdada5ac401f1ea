package io.goodhart.edge.gate.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.goodhart.approvals.action.Arguments;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
  /** The example of RFC 8785, section 3.2.2, without its number that JSON cannot carry. */
  @Test
  void theExampleOfTheStandardHasItsForm() throws UnreadableJsonException {
    Arguments read =
        arguments(
            """
            {"numbers": [1E30, 4.50, 2e-3, 0.000000000000000000000000001],
             "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
             "literals": [null, true, false]}
            """
                .replace("1E30", "1E3"));

    assertThat(read.canonical())
        .isEqualTo(
            "{\"literals\":[null,true,false],\"numbers\":[1000,4.5,0.002,1e-27],"
                + "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  @Test
  void orderAndSpacesAndFormOfNumbersDoNotCount() throws UnreadableJsonException {
    assertThat(arguments("{\"b\": 1.0, \"a\": {\"y\":2,\"x\":1}}"))
        .isEqualTo(arguments("{\"a\":{\"x\":1,\"y\":2e0},\"b\":1}"));
  }

  @Test
  void everyValueHasItsPlace() throws UnreadableJsonException {
    assertThat(arguments("{\"to\":[\"a\",\"b\"],\"x/y\":{\"~\":1}}").values())
        .containsEntry("/to/0", "a")
        .containsEntry("/to/1", "b")
        .containsEntry("/x~1y/~0", "1")
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":2}",
        "{\"a\":9007199254740993}",
        "{\"a\":0.1000000000000000055}",
        "{\"a\":1e999}",
        "{\"a\":\"\\ud800\"}",
        "{} {}",
        "[]",
        "{\"a\":NaN}",
        ""
      })
  void whatCouldBeReadInTwoWaysIsRefused(String json) {
    assertThatThrownBy(() -> arguments(json)).isInstanceOf(UnreadableJsonException.class);
  }

  private static Arguments arguments(String json) throws UnreadableJsonException {
    return CanonicalJson.arguments(StrictJson.object(json.getBytes(StandardCharsets.UTF_8)));
  }
}
