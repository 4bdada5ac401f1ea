package io.goodhart.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.goodhart.sandbox.Office;
import io.goodhart.sandbox.state.SandboxMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatMethodsTest {
  private static final String SECTION =
      "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"hi\"}}]";

  private final Office office = Office.open();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aPostedMessageIsInTheChannelAsTheAppsOwn() {
    JsonNode answer = post("text", "hello", "blocks", SECTION);

    SandboxMessage message = office.workspace().messages(Office.GENERAL).get(0);
    assertThat(answer.path("ok").asBoolean()).isTrue();
    assertThat(answer.path("ts").asText()).isEqualTo(message.ts());
    assertThat(message.text()).isEqualTo("hello");
    assertThat(message.user()).contains(Office.BOT_USER);
    assertThat(message.botId()).contains(Office.BOT);
    assertThat(message.appId()).contains(Office.APP);
    assertThat(message.blocks().path(0).path("block_id").asText()).isNotEmpty();
  }

  @Test
  void jsonBodiesAreTakenToo() {
    JsonNode answer =
        office
            .api()
            .callJson(
                "chat.postMessage",
                "{\"channel\":\"C0GENERAL\",\"text\":\"x\",\"blocks\":" + SECTION + "}");

    assertThat(answer.path("ok").asBoolean()).isTrue();
  }

  @Test
  void aChannelMayBeNamed() {
    assertThat(postTo("#general").path("channel").asText()).isEqualTo(Office.GENERAL);
    assertThat(postTo("general").path("channel").asText()).isEqualTo(Office.GENERAL);
  }

  @Test
  void aMessageToAMemberGoesDirectly() {
    JsonNode answer = postTo(Office.ADA);

    assertThat(answer.path("channel").asText()).startsWith("D");
    assertThat(office.workspace().direct(Office.ADA, Office.BOT_USER).id())
        .isEqualTo(answer.path("channel").asText());
  }

  @Test
  void anotherUsernameMakesABotMessage() {
    post("text", "x", "username", "Weekly");

    SandboxMessage message = office.workspace().messages(Office.GENERAL).get(0);
    assertThat(message.subtype()).contains("bot_message");
    assertThat(message.username()).contains("Weekly");
    assertThat(message.user()).isEmpty();
  }

  @Test
  void whereTheAppIsNotItMayNotPost() {
    assertThat(error(postTo(Office.RANDOM))).isEqualTo("not_in_channel");
    assertThat(error(postTo(Office.HIDDEN))).isEqualTo("channel_not_found");
    assertThat(error(postTo("C0NOWHERE"))).isEqualTo("channel_not_found");
  }

  @Test
  void archivedChannelsTakeNoMessages() {
    office.workspace().archive(Office.GENERAL, Office.ADA);

    assertThat(error(postTo(Office.GENERAL))).isEqualTo("is_archived");
  }

  @Test
  void emptyAndOverlongMessagesAreRefused() {
    assertThat(error(post())).isEqualTo("no_text");
    assertThat(error(post("text", "x".repeat(40_001)))).isEqualTo("msg_too_long");
    assertThat(post("text", "x".repeat(40_000)).path("ok").asBoolean()).isTrue();
  }

  @Test
  void aMissingChannelIsNamed() {
    JsonNode answer = office.api().call("chat.postMessage", "text", "x");

    assertThat(error(answer)).isEqualTo("invalid_arguments");
    assertThat(messages(answer)).contains("missing required field: channel");
  }

  @Test
  void oneBadBlockFailsTheMessageWithAPointer() {
    String tooLong = SECTION.replace("hi", "x".repeat(3001));

    JsonNode answer = post("text", "x", "blocks", tooLong);

    assertThat(error(answer)).isEqualTo("invalid_blocks");
    assertThat(messages(answer))
        .contains("[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]");
    assertThat(office.workspace().messages(Office.GENERAL)).isEmpty();
  }

  @Test
  void blocksThatAreNotJsonHaveTheirOwnError() {
    assertThat(error(post("blocks", "nonsense"))).isEqualTo("invalid_blocks_format");
  }

  @Test
  void aReplyNeedsItsParent() {
    assertThat(error(post("text", "x", "thread_ts", "1.000001"))).isEqualTo("thread_not_found");
  }

  @Test
  void aReplyIsInTheThreadAndNotInTheChannel() {
    String parent = post("text", "parent").path("ts").asText();

    post("text", "reply", "thread_ts", parent);

    assertThat(office.workspace().messages(Office.GENERAL)).hasSize(1);
    assertThat(office.workspace().thread(Office.GENERAL, parent))
        .extracting(SandboxMessage::text)
        .containsExactly("parent", "reply");
  }

  @Test
  void aBroadcastReplyIsInBoth() {
    String parent = post("text", "parent").path("ts").asText();

    post("text", "reply", "thread_ts", parent, "reply_broadcast", "true");

    assertThat(office.workspace().messages(Office.GENERAL)).hasSize(2);
  }

  @Test
  void anUpdateReplacesTheMessageAndMarksIt() {
    String ts = post("text", "before").path("ts").asText();

    JsonNode answer =
        office.api().call("chat.update", "channel", Office.GENERAL, "ts", ts, "text", "after");

    SandboxMessage message = office.workspace().messages(Office.GENERAL).get(0);
    assertThat(answer.path("text").asText()).isEqualTo("after");
    assertThat(message.ts()).isEqualTo(ts);
    assertThat(message.text()).isEqualTo("after");
    assertThat(message.isEdited()).isTrue();
  }

  @Test
  void anUpdateKeepsBlocksUnlessItBringsOthers() {
    String ts = post("text", "before", "blocks", SECTION).path("ts").asText();

    boolean kept = update(ts).path("message").has("blocks");
    office
        .api()
        .call("chat.update", "channel", Office.GENERAL, "ts", ts, "text", "after", "blocks", "[]");

    assertThat(kept).isTrue();
    assertThat(office.workspace().messages(Office.GENERAL).get(0).blocks().isMissingNode())
        .isTrue();
  }

  @Test
  void anothersMessageCannotBeUpdatedOrDeleted() {
    String ts = office.workspace().postAs(Office.ADA, Office.GENERAL, "mine");

    assertThat(error(update(ts))).isEqualTo("cant_update_message");
    assertThat(error(delete(ts))).isEqualTo("cant_delete_message");
    assertThat(error(update("1.000001"))).isEqualTo("message_not_found");
  }

  @Test
  void aDeletedMessageIsGone() {
    String ts = post("text", "x").path("ts").asText();

    assertThat(delete(ts).path("ok").asBoolean()).isTrue();
    assertThat(office.workspace().messages(Office.GENERAL)).isEmpty();
    assertThat(error(delete(ts))).isEqualTo("message_not_found");
  }

  @Test
  void anEphemeralIsSeenByOnePersonAlone() {
    JsonNode answer = ephemeral(Office.GENERAL, Office.ADA);

    assertThat(answer.path("message_ts").asText()).isNotEmpty();
    assertThat(office.workspace().ephemerals(Office.GENERAL, Office.ADA)).hasSize(1);
    assertThat(office.workspace().ephemerals(Office.GENERAL, Office.BO)).isEmpty();
    assertThat(office.workspace().messages(Office.GENERAL)).isEmpty();
  }

  @Test
  void anEphemeralNeedsItsReaderInTheChannel() {
    assertThat(error(ephemeral(Office.SECRET, Office.BO))).isEqualTo("user_not_in_channel");
  }

  @Test
  void aPermalinkLeadsToTheMessage() {
    String ts = post("text", "x").path("ts").asText();

    JsonNode answer =
        office.api().call("chat.getPermalink", "channel", Office.GENERAL, "message_ts", ts);

    assertThat(answer.path("permalink").asText())
        .startsWith(office.sandbox().url().toString())
        .endsWith("/archives/C0GENERAL/p" + ts.replace(".", ""));
  }

  @Test
  void metadataNeedsATypeAndAPayload() {
    assertThat(error(post("text", "x", "metadata", "{\"event_type\":\"t\"}")))
        .isEqualTo("invalid_metadata_format");
  }

  private JsonNode post(String... fields) {
    String[] all = new String[fields.length + 2];
    all[0] = "channel";
    all[1] = Office.GENERAL;
    System.arraycopy(fields, 0, all, 2, fields.length);
    return office.api().call("chat.postMessage", all);
  }

  private JsonNode postTo(String channel) {
    return office.api().call("chat.postMessage", "channel", channel, "text", "x");
  }

  private JsonNode update(String ts) {
    return office.api().call("chat.update", "channel", Office.GENERAL, "ts", ts, "text", "y");
  }

  private JsonNode delete(String ts) {
    return office.api().call("chat.delete", "channel", Office.GENERAL, "ts", ts);
  }

  private JsonNode ephemeral(String channel, String user) {
    return office
        .api()
        .call("chat.postEphemeral", "channel", channel, "user", user, "text", "psst");
  }

  private static String error(JsonNode answer) {
    assertThat(answer.path("ok").asBoolean()).isFalse();
    return answer.path("error").asText();
  }

  private static String messages(JsonNode answer) {
    return answer.path("response_metadata").path("messages").toString();
  }
}
