package io.goodhart.sandbox.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.sandbox.Office;
import io.goodhart.sandbox.state.SandboxMessage;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResponseHooksTest {
  private static final String BUTTON =
      """
      [{"type":"actions","elements":[{"type":"button","action_id":"go",
        "text":{"type":"plain_text","text":"Go"}}]}]
      """;

  private final Office office = Office.open();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void anAnswerIsPrivateUnlessItSaysOtherwise() {
    String url = commandUrl();

    answer(url, "{\"text\":\"for you\"}");
    answer(url, "{\"text\":\"for all\",\"response_type\":\"in_channel\"}");

    assertThat(ephemerals()).extracting(SandboxMessage::text).containsExactly("for you");
    assertThat(office.workspace().messages(Office.GENERAL))
        .extracting(SandboxMessage::text)
        .containsExactly("for all");
  }

  @Test
  void anAddressWorksFiveTimes() {
    String url = commandUrl();
    for (int i = 0; i < 5; i++) {
      assertThat(answer(url, "{\"text\":\"x\"}").statusCode()).isEqualTo(200);
    }

    HttpResponse<String> sixth = answer(url, "{\"text\":\"x\"}");

    assertThat(sixth.statusCode()).isEqualTo(404);
    assertThat(sixth.body()).contains("used_url");
    assertThat(ephemerals()).hasSize(5);
  }

  @Test
  void anAddressExpiresAfterThirtyMinutes() {
    String url = commandUrl();

    office.clock().step(Duration.ofMinutes(30).plusSeconds(1));

    assertThat(answer(url, "{\"text\":\"x\"}").body()).contains("expired_url");
  }

  @Test
  void aMessageCanBeReplacedAndDeleted() {
    String ts = post();
    String url = pressUrl(new MessageRef(Office.GENERAL, ts));

    answer(url, "{\"replace_original\":true,\"text\":\"Approved\"}");
    List<SandboxMessage> replaced = office.workspace().messages(Office.GENERAL);
    answer(url, "{\"delete_original\":true}");

    assertThat(replaced).extracting(SandboxMessage::text).containsExactly("Approved");
    assertThat(replaced.get(0).ts()).isEqualTo(ts);
    assertThat(office.workspace().messages(Office.GENERAL)).isEmpty();
  }

  @Test
  void anEphemeralCanBeReplacedAndDeleted() {
    answer(commandUrl(), "{\"text\":\"ask\",\"blocks\":" + BUTTON + "}");
    String url = pressUrl(MessageRef.of(ephemerals().get(0)));

    answer(url, "{\"replace_original\":true,\"text\":\"done\"}");
    List<SandboxMessage> replaced = ephemerals();
    answer(url, "{\"delete_original\":true}");

    assertThat(replaced).extracting(SandboxMessage::text).containsExactly("done");
    assertThat(ephemerals()).isEmpty();
  }

  @Test
  void aBadAnswerIsRefused() {
    HttpResponse<String> response =
        answer(commandUrl(), "{\"text\":\"x\",\"blocks\":[{\"type\":\"nope\"}]}");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("invalid_blocks").contains("/blocks/0");
  }

  @Test
  void anUnknownAddressIsNotThere() {
    assertThat(answer(office.sandbox().url() + "hooks/response/XX", "{}").statusCode())
        .isEqualTo(404);
  }

  private String commandUrl() {
    return office
        .workspace()
        .command(Office.ADA, Office.GENERAL, "/usage", "")
        .json()
        .path("response_url")
        .asText();
  }

  private String pressUrl(MessageRef message) {
    return office.workspace().press(Office.ADA, message, "go").json().path("response_url").asText();
  }

  private String post() {
    return office
        .api()
        .call("chat.postMessage", "channel", Office.GENERAL, "text", "x", "blocks", BUTTON)
        .path("ts")
        .asText();
  }

  private HttpResponse<String> answer(String url, String body) {
    String path = URI.create(url).getPath();
    return office
        .api()
        .send(
            office
                .api()
                .request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
  }

  private List<SandboxMessage> ephemerals() {
    return office.workspace().ephemerals(Office.GENERAL, Office.ADA);
  }
}
