package io.goodhart.edge.slack.listen;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.edge.slack.SignedPost;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestVerifierTest {
  private static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");
  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  private static final String BODY = "{\"text\":\"Gr\u00fc\u00dfe\"}";

  private final RequestVerifier verifier =
      new RequestVerifier(SECRET, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void theExampleOfSlacksDocumentationIsGenuine() {
    String body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
            + "%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    RequestVerifier then =
        new RequestVerifier(
            SECRET, Clock.fixed(Instant.ofEpochSecond(1_531_420_618), ZoneOffset.UTC));

    boolean genuine =
        then.isGenuine(
            "1531420618",
            "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
            bytes(body));

    assertThat(genuine).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {-300, 0, 300})
  void aSignatureOfNowIsGenuine(long seconds) {
    assertThat(verify(seconds, SECRET, BODY)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 301, -86_400, 86_400})
  void aSignatureOfAnotherTimeIsNot(long seconds) {
    assertThat(verify(seconds, SECRET, BODY)).isFalse();
  }

  @Test
  void aSignatureWithAnotherSecretIsNot() {
    assertThat(verify(0, "another secret", BODY)).isFalse();
  }

  @Test
  void aSignatureOfAnotherBodyIsNot() {
    String timestamp = timestamp(0);

    boolean genuine =
        verifier.isGenuine(timestamp, SignedPost.sign(SECRET, timestamp, BODY), bytes(BODY + " "));

    assertThat(genuine).isFalse();
  }

  @Test
  void aRequestWithoutItsHeadersIsNot() {
    String timestamp = timestamp(0);
    String signature = SignedPost.sign(SECRET, timestamp, BODY);

    assertThat(verifier.isGenuine(null, signature, bytes(BODY))).isFalse();
    assertThat(verifier.isGenuine(timestamp, null, bytes(BODY))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "-1", "99999999999999999999", "1e9"})
  void aTimestampThatIsNoneIsNot(String timestamp) {
    assertThat(verifier.isGenuine(timestamp, SignedPost.sign(SECRET, timestamp, BODY), bytes(BODY)))
        .isFalse();
  }

  private boolean verify(long secondsFromNow, String secret, String body) {
    String timestamp = timestamp(secondsFromNow);
    return verifier.isGenuine(timestamp, SignedPost.sign(secret, timestamp, body), bytes(body));
  }

  private static String timestamp(long secondsFromNow) {
    return Long.toString(NOW.getEpochSecond() + secondsFromNow);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
