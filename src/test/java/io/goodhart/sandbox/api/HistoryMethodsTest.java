package io.goodhart.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.goodhart.sandbox.Office;
import io.goodhart.sandbox.conversation.AppPost;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HistoryMethodsTest {
  private final Office office = Office.open();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void historyIsNewestFirst() {
    say("one", "two", "three");

    assertThat(texts(history())).containsExactly("three", "two", "one");
  }

  @Test
  void theCursorLeadsThroughAllMessagesOnceEvenWhenNewOnesArrive() {
    say("one", "two", "three");

    JsonNode first = history("limit", "2");
    say("four");
    String cursor = first.path("response_metadata").path("next_cursor").asText();
    JsonNode second = history("limit", "2", "cursor", cursor);

    assertThat(first.path("has_more").asBoolean()).isTrue();
    assertThat(texts(first)).containsExactly("three", "two");
    assertThat(texts(second)).containsExactly("one");
    assertThat(second.path("has_more").asBoolean()).isFalse();
  }

  @Test
  void oldestAndLatestAreOpenEndsUnlessInclusive() {
    List<String> ts = say("one", "two", "three");

    JsonNode open = history("oldest", ts.get(0), "latest", ts.get(2));
    JsonNode closed = history("oldest", ts.get(0), "latest", ts.get(2), "inclusive", "true");

    assertThat(texts(open)).containsExactly("two");
    assertThat(texts(closed)).containsExactly("three", "two", "one");
  }

  @Test
  void aTimeThatIsNoTimestampIsRefused() {
    assertThat(history("oldest", "yesterday").path("error").asText())
        .isEqualTo("invalid_ts_oldest");
  }

  @Test
  void metadataIsShownOnlyWhenAskedFor() {
    office
        .workspace()
        .postAsApp(
            AppPost.of(Office.GENERAL, "done", "B0OTHER", "A0OTHER")
                .withMetadata("agent_action", Map.of("kind", "deploy")));

    JsonNode plain = history().path("messages").path(0);
    JsonNode full = history("include_all_metadata", "true").path("messages").path(0);

    assertThat(plain.has("metadata")).isFalse();
    assertThat(full.path("metadata").path("event_payload").path("kind").asText())
        .isEqualTo("deploy");
  }

  @Test
  void repliesAreLeftOutButCounted() {
    String parent = say("parent").get(0);
    office.workspace().postAs(Office.BO, Office.GENERAL, "reply", parent);

    JsonNode message = history().path("messages").path(0);

    assertThat(history().path("messages")).hasSize(1);
    assertThat(message.path("reply_count").asInt()).isEqualTo(1);
    assertThat(message.path("reply_users").path(0).asText()).isEqualTo(Office.BO);
    assertThat(message.path("thread_ts").asText()).isEqualTo(parent);
  }

  @Test
  void repliesBeginWithTheParent() {
    String parent = say("parent").get(0);
    office.workspace().postAs(Office.BO, Office.GENERAL, "reply", parent);

    JsonNode answer = replies(parent);

    assertThat(texts(answer)).containsExactly("parent", "reply");
    assertThat(answer.path("messages").path(1).path("parent_user_id").asText())
        .isEqualTo(Office.ADA);
  }

  @Test
  void aThreadThatIsNotThereIsNotFound() {
    assertThat(replies("1.000001").path("error").asText()).isEqualTo("thread_not_found");
  }

  @Test
  void anAppReadsOnlyWhereItIs() {
    String where =
        office.api().call("conversations.history", "channel", Office.RANDOM).path("error").asText();

    assertThat(where).isEqualTo("not_in_channel");
  }

  @Test
  void aPersonReadsPublicChannelsWithTheirTokenByGet() {
    office.workspace().postAs(Office.ADA, Office.RANDOM, "tea?");

    HttpResponse<String> response =
        office
            .api()
            .send(
                office
                    .api()
                    .request("api/conversations.history?channel=" + Office.RANDOM)
                    .header("Authorization", "Bearer xoxp-sandbox-" + Office.CY)
                    .GET());

    assertThat(response.body()).contains("\"ok\":true").contains("tea?");
  }

  @Test
  void aPersonDoesNotSeePrivateChannelsOfOthers() {
    JsonNode answer = office.as(Office.BO).call("conversations.history", "channel", Office.SECRET);

    assertThat(answer.path("error").asText()).isEqualTo("channel_not_found");
  }

  @Test
  void aBrokenCursorIsRefused() {
    assertThat(history("cursor", "%%%").path("error").asText()).isEqualTo("invalid_cursor");
  }

  private List<String> say(String... texts) {
    List<String> ts = new ArrayList<>();
    for (String text : texts) {
      office.clock().step(Duration.ofSeconds(1));
      ts.add(office.workspace().postAs(Office.ADA, Office.GENERAL, text));
    }
    return ts;
  }

  private JsonNode history(String... fields) {
    String[] all = new String[fields.length + 2];
    all[0] = "channel";
    all[1] = Office.GENERAL;
    System.arraycopy(fields, 0, all, 2, fields.length);
    return office.api().call("conversations.history", all);
  }

  private JsonNode replies(String ts) {
    return office.api().call("conversations.replies", "channel", Office.GENERAL, "ts", ts);
  }

  private static List<String> texts(JsonNode answer) {
    return answer.path("messages").findValuesAsText("text").stream().distinct().toList();
  }
}
