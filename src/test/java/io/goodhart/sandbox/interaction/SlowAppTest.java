package io.goodhart.sandbox.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.sandbox.Office;
import io.goodhart.sandbox.conversation.OpenView;
import io.goodhart.sandbox.outgoing.Delivery;
import io.goodhart.sandbox.outgoing.DeliveryAttempt;
import io.goodhart.sandbox.state.SandboxMessage;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An app that takes longer than it may, with a short limit so that the tests do not. */
class SlowAppTest {
  private static final String BUTTON =
      """
      [{"type":"actions","elements":[{"type":"button","action_id":"go",
        "text":{"type":"plain_text","text":"Go"}}]}]
      """;

  private final Office office =
      Office.open(config -> config.withAnswerLimit(Duration.ofMillis(400)));

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void anEventIsTriedAgainForThatReason() {
    office.app().hang();

    office.workspace().postAs(Office.ADA, Office.GENERAL, "hi");

    Delivery message = office.events("message").get(0);
    assertThat(message.attempts())
        .hasSize(4)
        .extracting(DeliveryAttempt::failure)
        .containsOnly("http_timeout");
    assertThat(office.app().last().header("X-Slack-Retry-Reason")).isEqualTo("http_timeout");
  }

  @Test
  void aCommandIsGivenUpAndThePersonIsTold() {
    office.app().hang();

    Delivery delivery = office.workspace().command(Office.ADA, Office.GENERAL, "/usage", "");

    SandboxMessage told = office.workspace().ephemerals(Office.GENERAL, Office.ADA).get(0);
    assertThat(delivery.attempts()).hasSize(1);
    assertThat(told.text()).isEqualTo("/usage failed with the error \"operation_timeout\"");
    assertThat(told.user()).contains("USLACKBOT");
  }

  @Test
  void aPressIsNotRetried() {
    String ts =
        office
            .api()
            .call("chat.postMessage", "channel", Office.GENERAL, "text", "x", "blocks", BUTTON)
            .path("ts")
            .asText();
    office.quiet();
    office.app().hang();

    Delivery delivery =
        office.workspace().press(Office.ADA, new MessageRef(Office.GENERAL, ts), "go");

    assertThat(delivery.attempts()).hasSize(1);
    assertThat(delivery.status()).isEqualTo(Delivery.Status.FAILED);
  }

  @Test
  void aSubmittedModalStaysOpen() {
    String trigger =
        office
            .workspace()
            .command(Office.ADA, Office.GENERAL, "/usage", "")
            .json()
            .path("trigger_id")
            .asText();
    office
        .api()
        .call(
            "views.open",
            "trigger_id",
            trigger,
            "view",
            "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"T\"},"
                + "\"blocks\":[]}");
    OpenView view = office.workspace().openViews(Office.ADA).get(0);
    office.app().hang();

    SubmitOutcome outcome = office.workspace().submit(Office.ADA, view.id(), FormValues.none());

    assertThat(outcome.problem()).contains("trouble connecting");
    assertThat(office.workspace().openViews(Office.ADA)).hasSize(1);
  }
}
