package io.goodhart.sandbox.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.goodhart.sandbox.Office;
import io.goodhart.sandbox.state.SandboxMessage;
import io.goodhart.sandbox.wire.SlackRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ActionsTest {
  private static final String BLOCKS =
      """
      [{"type":"actions","block_id":"row","elements":[
        {"type":"button","action_id":"approve","value":"42","style":"primary",
         "text":{"type":"plain_text","text":"Approve"}},
        {"type":"static_select","action_id":"tier","options":[
          {"text":{"type":"plain_text","text":"Low"},"value":"low"},
          {"text":{"type":"plain_text","text":"High"},"value":"high"}]},
        {"type":"users_select","action_id":"who"}]}]
      """;

  private final Office office = Office.open();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aPressedButtonTellsWhoWhereAndWhat() {
    MessageRef message = post();

    office.workspace().press(Office.BO, message, "approve");

    JsonNode payload = payload();
    JsonNode action = payload.path("actions").path(0);
    assertThat(payload.path("type").asText()).isEqualTo("block_actions");
    assertThat(payload.path("user").path("id").asText()).isEqualTo(Office.BO);
    assertThat(payload.path("team").path("domain").asText()).isEqualTo("sandbox");
    assertThat(payload.path("channel").path("name").asText()).isEqualTo("general");
    assertThat(payload.path("container").path("message_ts").asText()).isEqualTo(message.ts());
    assertThat(payload.path("message").path("text").asText()).isEqualTo("May I?");
    assertThat(payload.path("trigger_id").asText()).isNotEmpty();
    assertThat(payload.path("response_url").asText()).isNotEmpty();
    assertThat(action.path("action_id").asText()).isEqualTo("approve");
    assertThat(action.path("block_id").asText()).isEqualTo("row");
    assertThat(action.path("value").asText()).isEqualTo("42");
    assertThat(action.path("style").asText()).isEqualTo("primary");
    assertThat(action.path("action_ts").asText()).isNotEmpty();
  }

  @Test
  void aChosenOptionIsSentWhole() {
    office.workspace().press(Office.BO, post(), "tier", "high");

    JsonNode option = payload().path("actions").path(0).path("selected_option");
    assertThat(option.path("value").asText()).isEqualTo("high");
    assertThat(option.path("text").path("text").asText()).isEqualTo("High");
  }

  @Test
  void aChosenPersonIsSentById() {
    office.workspace().press(Office.BO, post(), "who", Office.CY);

    assertThat(payload().path("actions").path(0).path("selected_user").asText())
        .isEqualTo(Office.CY);
  }

  @Test
  void theStateOfOtherElementsComesAlong() {
    FormValues state = FormValues.of("row", "tier", "low");

    office.workspace().press(Office.BO, post(), "approve", "", state);

    JsonNode values = payload().path("state").path("values").path("row");
    assertThat(values.path("tier").path("selected_option").path("value").asText()).isEqualTo("low");
    assertThat(values.path("who").path("selected_user").isNull()).isTrue();
  }

  @Test
  void anEphemeralCanBePressedByItsReaderOnly() {
    office
        .api()
        .call(
            "chat.postEphemeral",
            "channel",
            Office.GENERAL,
            "user",
            Office.ADA,
            "text",
            "psst",
            "blocks",
            BLOCKS);
    SandboxMessage message = office.workspace().ephemerals(Office.GENERAL, Office.ADA).get(0);

    office.workspace().press(Office.ADA, MessageRef.of(message), "approve");

    assertThat(payload().path("container").path("is_ephemeral").asBoolean()).isTrue();
    assertThatThrownBy(() -> office.workspace().press(Office.BO, MessageRef.of(message), "approve"))
        .isInstanceOf(SlackRefusal.class)
        .hasMessage("message_not_found");
  }

  @Test
  void whatIsNotThereCannotBePressed() {
    assertThatThrownBy(() -> office.workspace().press(Office.BO, post(), "deny"))
        .isInstanceOf(SlackRefusal.class)
        .hasMessage("action_not_found");
  }

  @Test
  void aButtonInHomeTellsItsView() {
    String view = "{\"type\":\"home\",\"blocks\":" + BLOCKS + "}";
    office.api().call("views.publish", "user_id", Office.ADA, "view", view);
    ViewRef home = ViewRef.of(office.workspace().homeOf(Office.ADA, Office.APP).orElseThrow());

    office.workspace().press(Office.ADA, home, "approve");

    assertThat(payload().path("container").path("type").asText()).isEqualTo("view");
    assertThat(payload().path("view").path("id").asText()).isEqualTo(home.viewId());
  }

  private MessageRef post() {
    String ts =
        office
            .api()
            .call("chat.postMessage", "channel", Office.GENERAL, "text", "May I?", "blocks", BLOCKS)
            .path("ts")
            .asText();
    office.sandbox().faults().holdEvents();
    return new MessageRef(Office.GENERAL, ts);
  }

  private JsonNode payload() {
    return office.app().received().stream()
        .filter(r -> r.body().startsWith("payload="))
        .reduce((a, b) -> b)
        .orElseThrow()
        .payload();
  }
}
