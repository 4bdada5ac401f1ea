package io.goodhart.sandbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.AppEndpoint.Reply;
import io.goodhart.sandbox.Office;
import io.goodhart.sandbox.conversation.AppPost;
import io.goodhart.sandbox.wire.Json;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UiTest {
  private static final String BUTTON =
      """
      [{"type":"actions","block_id":"row","elements":[{"type":"button","action_id":"go",
        "value":"1","text":{"type":"plain_text","text":"Go"}}]}]
      """;

  private final Office office =
      Office.open(
          config ->
              config.withControls(
                  List.of(
                      new SandboxControl("close-week", "Close this week", "Ends it", () -> "Done."),
                      new SandboxControl(
                          "break",
                          "Break",
                          "Fails",
                          () -> {
                            throw new IllegalStateException("on purpose");
                          }))));

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void theStateIsWhatThePersonSees() {
    JsonNode state = get("ui/state?as=U0BO");

    assertThat(state.path("team").path("name").asText()).isEqualTo("Sandbox");
    assertThat(state.path("now").asLong()).isEqualTo(office.clock().millis());
    assertThat(state.path("me").path("real_name").asText()).isEqualTo("Bo Diaz");
    assertThat(state.path("members")).hasSize(4);
    assertThat(state.path("channels").findValuesAsText("name"))
        .containsExactly("general", "random");
    assertThat(state.path("apps").path(0).path("has_home").asBoolean()).isTrue();
    assertThat(state.path("apps").path(0).path("commands").path(0).path("usage_hint").asText())
        .isEqualTo("[me|team]");
    assertThat(state.path("controls").path(0).path("id").asText()).isEqualTo("close-week");
  }

  @Test
  void unreadMessagesOfOthersAreCountedUntilRead() {
    office.workspace().postAs(Office.ADA, Office.GENERAL, "one");
    office.workspace().postAs(Office.BO, Office.GENERAL, "two");
    int before = unread();

    post("ui/read", act(Office.BO).put("channel", Office.GENERAL));

    assertThat(before).isEqualTo(1);
    assertThat(unread()).isZero();
  }

  @Test
  void messagesHaveAuthorsAndComeOldestFirst() {
    office.workspace().postAs(Office.ADA, Office.GENERAL, "one");
    office
        .workspace()
        .postAsApp(
            AppPost.of(Office.GENERAL, "two", "B0X", "A0X").withUsername("CI").asBotMessage());

    JsonNode messages = messages();

    assertThat(messages.path(0).path("author").path("name").asText()).isEqualTo("Ada Byron");
    assertThat(messages.path(0).path("author").path("is_app").asBoolean()).isFalse();
    assertThat(messages.path(1).path("author").path("name").asText()).isEqualTo("CI");
    assertThat(messages.path(1).path("author").path("is_app").asBoolean()).isTrue();
  }

  @Test
  void ephemeralsAreAmongTheMessagesOfTheirReader() {
    office.app().reply(Reply.text("for you"));
    office.workspace().command(Office.BO, Office.GENERAL, "/usage", "");

    assertThat(messages().path(0).path("ephemeral").asBoolean()).isTrue();
    assertThat(get("ui/messages?as=U0ADA&channel=C0GENERAL").path("messages")).isEmpty();
  }

  @Test
  void aTypedMessageIsPostedWithItsMentions() {
    post("ui/messages", act(Office.BO).put("channel", Office.GENERAL).put("text", "hi @ada"));

    assertThat(messages().path(0).path("text").asText()).isEqualTo("hi <@U0ADA>");
  }

  @Test
  void aReplyIsInItsThread() {
    String parent = office.workspace().postAs(Office.ADA, Office.GENERAL, "parent");

    post(
        "ui/messages",
        act(Office.BO)
            .put("channel", Office.GENERAL)
            .put("text", "reply")
            .put("thread_ts", parent));

    JsonNode thread = get("ui/thread?as=U0BO&channel=C0GENERAL&ts=" + parent);
    assertThat(thread.path("messages")).hasSize(2);
    assertThat(messages().path(0).path("reply_count").asInt()).isEqualTo(1);
    assertThat(messages().path(0).path("latest_reply").asText()).isNotEmpty();
  }

  @Test
  void aTypedCommandIsRun() {
    office.app().reply(Reply.text("ok"));

    post("ui/messages", act(Office.BO).put("channel", Office.GENERAL).put("text", "/usage me"));

    assertThat(office.app().last().form()).containsEntry("text", "me");
    assertThat(messages().path(0).path("text").asText()).isEqualTo("ok");
  }

  @Test
  void anUnknownCommandIsASentence() {
    HttpResponse<String> response =
        raw("ui/messages", act(Office.BO).put("channel", Office.GENERAL).put("text", "/no"));

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("/no is not a command here.");
  }

  @Test
  void reactionsCanBeAddedAndTakenBack() {
    String ts = office.workspace().postAs(Office.ADA, Office.GENERAL, "one");
    ObjectNode reaction =
        act(Office.BO).put("channel", Office.GENERAL).put("ts", ts).put("name", "eyes");

    post("ui/reactions", reaction);
    JsonNode with = messages().path(0).path("reactions");
    post("ui/reactions", reaction.put("remove", true));

    assertThat(with.path(0).path("users").path(0).asText()).isEqualTo(Office.BO);
    assertThat(messages().path(0).has("reactions")).isFalse();
  }

  @Test
  void aButtonIsPressedForThePerson() {
    String ts = postButton();
    ObjectNode press = act(Office.BO);
    press
        .putObject("container")
        .put("type", "message")
        .put("channel", Office.GENERAL)
        .put("ts", ts);
    press
        .putObject("action")
        .put("type", "button")
        .put("block_id", "row")
        .put("action_id", "go")
        .put("value", "1");

    JsonNode answer = post("ui/actions", press);

    JsonNode payload = office.app().last().payload();
    assertThat(answer.path("ok").asBoolean()).isTrue();
    assertThat(payload.path("user").path("id").asText()).isEqualTo(Office.BO);
    assertThat(payload.path("actions").path(0).path("value").asText()).isEqualTo("1");
  }

  @Test
  void anAppThatFailsIsASentence() {
    String ts = postButton();
    office.app().reply(Reply.status(500));
    ObjectNode press = act(Office.BO);
    press
        .putObject("container")
        .put("type", "message")
        .put("channel", Office.GENERAL)
        .put("ts", ts);
    press.putObject("action").put("action_id", "go");

    HttpResponse<String> response = raw("ui/actions", press);

    assertThat(response.statusCode()).isEqualTo(502);
    assertThat(response.body()).contains("The app did not answer.");
  }

  @Test
  void aModalIsShownSubmittedAndCorrected() {
    String trigger =
        office
            .workspace()
            .command(Office.BO, Office.GENERAL, "/usage", "")
            .json()
            .path("trigger_id")
            .asText();
    office.api().call("views.open", "trigger_id", trigger, "view", modal());
    JsonNode views = get("ui/views?as=U0BO").path("views");
    String id = views.path(0).path("id").asText();
    ObjectNode submit = act(Office.BO).put("view_id", id);
    ObjectNode value = submit.putObject("values").putObject("why").putObject("text");

    value.put("type", "plain_text_input").put("value", "");
    JsonNode refused = post("ui/submit", submit);
    value.put("value", "because");
    JsonNode accepted = post("ui/submit", submit);

    assertThat(views).hasSize(1);
    assertThat(refused.path("ok").asBoolean()).isFalse();
    assertThat(refused.path("errors").path("why").asText()).isNotEmpty();
    assertThat(accepted.path("ok").asBoolean()).isTrue();
    assertThat(get("ui/views?as=U0BO").path("views")).isEmpty();
  }

  @Test
  void homeIsShownAndTheAppIsTold() {
    JsonNode before = get("ui/home?as=U0BO&app=A0APP");
    office
        .api()
        .call("views.publish", "user_id", Office.BO, "view", "{\"type\":\"home\",\"blocks\":[]}");
    JsonNode after = get("ui/home?as=U0BO&app=A0APP");

    assertThat(before.path("view").isNull()).isTrue();
    assertThat(after.path("view").path("type").asText()).isEqualTo("home");
    assertThat(office.events("app_home_opened")).hasSize(2);
  }

  @Test
  void aDirectMessageIsOpened() {
    String channel =
        post("ui/open-dm", act(Office.BO).put("user", Office.CY)).path("channel").asText();

    JsonNode channels = get("ui/state?as=U0BO").path("channels");
    assertThat(channel).startsWith("D");
    assertThat(channels.findValuesAsText("im_user")).containsExactly(Office.CY);
  }

  @Test
  void aControlAnswersItsSentence() {
    assertThat(post("ui/controls/close-week", Json.object()).path("message").asText())
        .isEqualTo("Done.");
    assertThat(raw("ui/controls/nothing", Json.object()).statusCode()).isEqualTo(404);
  }

  @Test
  void aControlThatFailsIsASentence() {
    HttpResponse<String> response = raw("ui/controls/break", Json.object());

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).contains("Break failed.").doesNotContain("on purpose");
  }

  @Test
  void refusalsAreSentences() {
    HttpResponse<String> stranger = office.api().get("ui/state?as=U0NOBODY");
    HttpResponse<String> closed =
        raw("ui/messages", act(Office.CY).put("channel", Office.RANDOM).put("text", "x"));

    assertThat(stranger.statusCode()).isEqualTo(404);
    assertThat(closed.statusCode()).isEqualTo(400);
    assertThat(closed.body()).contains("You are not in this channel.");
  }

  /** Waits until the app has heard of the message, so that it does not take the next reply. */
  private String postButton() {
    String ts =
        office
            .api()
            .call("chat.postMessage", "channel", Office.GENERAL, "text", "x", "blocks", BUTTON)
            .path("ts")
            .asText();
    office.quiet();
    return ts;
  }

  private int unread() {
    return get("ui/state?as=U0BO").path("channels").path(0).path("unread").asInt();
  }

  private JsonNode messages() {
    return get("ui/messages?as=U0BO&channel=C0GENERAL").path("messages");
  }

  private JsonNode get(String path) {
    office.quiet();
    return office.api().getJson(path);
  }

  private JsonNode post(String path, ObjectNode body) {
    HttpResponse<String> response = raw(path, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Json.parse(response.body()).orElseThrow();
  }

  private HttpResponse<String> raw(String path, ObjectNode body) {
    office.quiet();
    return office.api().postPage(path, body);
  }

  private static ObjectNode act(String user) {
    return Json.object().put("as", user);
  }

  private static String modal() {
    return """
        {"type":"modal","title":{"type":"plain_text","text":"Ask"},
         "submit":{"type":"plain_text","text":"Send"},
         "blocks":[{"type":"input","block_id":"why","label":{"type":"plain_text","text":"Why"},
           "element":{"type":"plain_text_input","action_id":"text"}}]}
        """;
  }
}
