package io.goodhart.sandbox.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.goodhart.sandbox.AppEndpoint.Received;
import io.goodhart.sandbox.AppEndpoint.Reply;
import io.goodhart.sandbox.Office;
import io.goodhart.sandbox.conversation.OpenView;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModalsTest {
  private final Office office = Office.open();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aTriggerOpensAModalBeforeThePersonWhoActed() {
    JsonNode answer = open(trigger(), modal("First"));

    OpenView view = only();
    assertThat(answer.path("view").path("id").asText()).isEqualTo(view.id());
    assertThat(view.json().path("title").path("text").asText()).isEqualTo("First");
    assertThat(view.json().path("hash").asText()).isNotEmpty();
    assertThat(view.privateMetadata()).isEqualTo("pm");
  }

  @Test
  void aTriggerWorksOnce() {
    String trigger = trigger();
    open(trigger, modal("First"));

    assertThat(error(open(trigger, modal("Second")))).isEqualTo("exchanged_trigger_id");
  }

  @Test
  void aTriggerExpiresAfterThreeSeconds() {
    String inTime = trigger();
    office.clock().step(Duration.ofSeconds(3));
    boolean opened = open(inTime, modal("First")).path("ok").asBoolean();
    String late = trigger();
    office.clock().step(Duration.ofMillis(3001));

    assertThat(opened).isTrue();
    assertThat(error(open(late, modal("Second")))).isEqualTo("expired_trigger_id");
  }

  @Test
  void anUnknownTriggerIsInvalid() {
    assertThat(error(open("1.2.3", modal("First")))).isEqualTo("invalid_trigger_id");
  }

  @Test
  void aBadViewIsRefusedWithAPointerAndDoesNotUseUpTheTrigger() {
    String trigger = trigger();

    JsonNode refused = open(trigger, modal("x".repeat(25)));

    assertThat(error(refused)).isEqualTo("invalid_arguments");
    assertThat(refused.path("response_metadata").toString())
        .contains("must be less than 25 characters [json-pointer:/view/title/text]");
    assertThat(open(trigger, modal("First")).path("ok").asBoolean()).isTrue();
  }

  @Test
  void atMostThreeModalsAreStacked() {
    open(trigger(), modal("1"));
    push("2");
    push("3");

    assertThat(error(push("4"))).isEqualTo("push_limit_reached");
    assertThat(office.workspace().openViews(Office.ADA)).hasSize(3);
  }

  @Test
  void anUpdateKeepsTheIdAndNeedsTheRightHash() {
    open(trigger(), modal("Before"));
    OpenView before = only();

    JsonNode wrong = update(before.id(), "h.wrong", "After");
    JsonNode right = update(before.id(), before.json().path("hash").asText(), "After");

    assertThat(error(wrong)).isEqualTo("hash_conflict");
    assertThat(right.path("ok").asBoolean()).isTrue();
    assertThat(only().id()).isEqualTo(before.id());
    assertThat(only().json().path("title").path("text").asText()).isEqualTo("After");
    assertThat(error(update("V0NONE", "", "x"))).isEqualTo("not_found");
  }

  @Test
  void aSubmissionCarriesAllValuesAndClosesTheModal() {
    open(trigger(), modal("First"));

    SubmitOutcome outcome = submit("because");

    JsonNode payload = payload();
    JsonNode values = payload.path("view").path("state").path("values");
    assertThat(outcome.isOk()).isTrue();
    assertThat(payload.path("type").asText()).isEqualTo("view_submission");
    assertThat(payload.path("view").path("callback_id").asText()).isEqualTo("ask");
    assertThat(payload.path("trigger_id").asText()).isNotEmpty();
    assertThat(values.path("why").path("text").path("value").asText()).isEqualTo("because");
    assertThat(values.path("tier").path("pick").path("selected_option").path("value").asText())
        .isEqualTo("low");
    assertThat(office.workspace().openViews(Office.ADA)).isEmpty();
  }

  @Test
  void aRequiredInputIsMissedBeforeTheAppIsAsked() {
    open(trigger(), modal("First"));
    int before = office.app().received().size();

    SubmitOutcome outcome = submit("");

    assertThat(outcome.errors()).containsOnlyKeys("why");
    assertThat(office.app().received()).hasSize(before);
  }

  @Test
  void errorsKeepTheModalOpen() {
    open(trigger(), modal("First"));
    office
        .app()
        .reply(Reply.json("{\"response_action\":\"errors\",\"errors\":{\"why\":\"Too short\"}}"));

    SubmitOutcome outcome = submit("x");

    assertThat(outcome.errors()).containsEntry("why", "Too short");
    assertThat(office.workspace().openViews(Office.ADA)).hasSize(1);
  }

  @Test
  void anErrorBesideNoInputIsTheAppsMistake() {
    open(trigger(), modal("First"));
    office.app().reply(Reply.json("{\"response_action\":\"errors\",\"errors\":{\"nope\":\"x\"}}"));

    assertThat(submit("x").problem()).contains("nope");
  }

  @Test
  void anAnswerMayUpdatePushOrClear() {
    open(trigger(), modal("First"));

    office.app().reply(answer("update", "Second"));
    submit("x");
    String updated = top();
    office.app().reply(answer("push", "Third"));
    submit("x");
    List<OpenView> pushed = office.workspace().openViews(Office.ADA);
    office.app().reply(Reply.json("{\"response_action\":\"clear\"}"));
    submit("x");

    assertThat(updated).isEqualTo("Second");
    assertThat(pushed).hasSize(2);
    assertThat(office.workspace().openViews(Office.ADA)).isEmpty();
  }

  @Test
  void closingIsToldWhenTheViewAsksForIt() {
    open(trigger(), modal("First"));

    office.workspace().closeView(Office.ADA, only().id());

    assertThat(payload().path("type").asText()).isEqualTo("view_closed");
    assertThat(office.workspace().openViews(Office.ADA)).isEmpty();
  }

  @Test
  void aHomeIsPublishedPerPerson() {
    String home = "{\"type\":\"home\",\"blocks\":[{\"type\":\"divider\"}]}";

    JsonNode first = office.api().call("views.publish", "user_id", Office.ADA, "view", home);
    String id = first.path("view").path("id").asText();
    JsonNode again = office.api().call("views.publish", "user_id", Office.ADA, "view", home);
    JsonNode stale =
        office.api().call("views.publish", "user_id", Office.ADA, "view", home, "hash", "h.old");

    assertThat(again.path("view").path("id").asText()).isEqualTo(id);
    assertThat(error(stale)).isEqualTo("hash_conflict");
    assertThat(office.workspace().homeOf(Office.BO, Office.APP)).isEmpty();
    assertThat(error(office.api().call("views.publish", "user_id", Office.ADA, "view", modal("x"))))
        .isEqualTo("invalid_arguments");
  }

  @Test
  void aPersonsTokenCannotOpenViews() {
    JsonNode answer =
        office.as(Office.ADA).call("views.open", "trigger_id", trigger(), "view", modal("x"));

    assertThat(error(answer)).isEqualTo("not_allowed_token_type");
  }

  private String trigger() {
    return office
        .workspace()
        .command(Office.ADA, Office.GENERAL, "/usage", "")
        .json()
        .path("trigger_id")
        .asText();
  }

  private JsonNode open(String trigger, String view) {
    return office.api().call("views.open", "trigger_id", trigger, "view", view);
  }

  private JsonNode push(String title) {
    return office.api().call("views.push", "trigger_id", trigger(), "view", modal(title));
  }

  private JsonNode update(String id, String hash, String title) {
    return office.api().call("views.update", "view_id", id, "hash", hash, "view", modal(title));
  }

  private SubmitOutcome submit(String why) {
    List<OpenView> open = office.workspace().openViews(Office.ADA);
    String id = open.get(open.size() - 1).id();
    return office.workspace().submit(Office.ADA, id, FormValues.of("why", "text", why));
  }

  private OpenView only() {
    List<OpenView> open = office.workspace().openViews(Office.ADA);
    assertThat(open).hasSize(1);
    return open.get(0);
  }

  private String top() {
    return only().json().path("title").path("text").asText();
  }

  private JsonNode payload() {
    Received last = office.app().last();
    return last.payload();
  }

  private static Reply answer(String action, String title) {
    return Reply.json("{\"response_action\":\"" + action + "\",\"view\":" + modal(title) + "}");
  }

  private static String error(JsonNode answer) {
    assertThat(answer.path("ok").asBoolean()).isFalse();
    return answer.path("error").asText();
  }

  private static String modal(String title) {
    return """
        {"type":"modal","callback_id":"ask","private_metadata":"pm","notify_on_close":true,
         "title":{"type":"plain_text","text":"TITLE"},
         "submit":{"type":"plain_text","text":"Send"},
         "blocks":[
          {"type":"input","block_id":"why","label":{"type":"plain_text","text":"Why"},
           "element":{"type":"plain_text_input","action_id":"text"}},
          {"type":"input","block_id":"tier","label":{"type":"plain_text","text":"Tier"},
           "element":{"type":"static_select","action_id":"pick",
            "initial_option":{"text":{"type":"plain_text","text":"Low"},"value":"low"},
            "options":[{"text":{"type":"plain_text","text":"Low"},"value":"low"}]}}]}
        """
        .replace("TITLE", title);
  }
}
