package io.goodhart.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.goodhart.sandbox.Office;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConversationMethodsTest {
  private final Office office = Office.open();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void theListHasPublicChannelsUnlessToldOtherwise() {
    assertThat(ids(office.api().call("conversations.list")))
        .containsExactly(Office.GENERAL, Office.RANDOM);
  }

  @Test
  void privateChannelsAreListedWhereTheAppIs() {
    JsonNode answer = office.api().call("conversations.list", "types", "private_channel");

    assertThat(ids(answer)).containsExactly(Office.SECRET);
  }

  @Test
  void theListIsGivenPageByPage() {
    JsonNode first = office.api().call("conversations.list", "limit", "1");
    String cursor = first.path("response_metadata").path("next_cursor").asText();
    JsonNode second = office.api().call("conversations.list", "limit", "1", "cursor", cursor);

    assertThat(ids(first)).containsExactly(Office.GENERAL);
    assertThat(ids(second)).containsExactly(Office.RANDOM);
    assertThat(second.path("response_metadata").path("next_cursor").asText()).isEmpty();
  }

  @Test
  void archivedChannelsMayBeLeftOut() {
    office.workspace().archive(Office.RANDOM, Office.ADA);

    JsonNode answer = office.api().call("conversations.list", "exclude_archived", "true");

    assertThat(ids(answer)).containsExactly(Office.GENERAL);
  }

  @Test
  void infoDescribesAChannel() {
    JsonNode channel =
        office.api().call("conversations.info", "channel", Office.GENERAL).path("channel");

    assertThat(channel.path("name").asText()).isEqualTo("general");
    assertThat(channel.path("is_member").asBoolean()).isTrue();
    assertThat(channel.path("num_members").asInt()).isEqualTo(4);
  }

  @Test
  void membersAreListedPageByPage() {
    JsonNode answer =
        office.api().call("conversations.members", "channel", Office.GENERAL, "limit", "2");

    assertThat(answer.path("members")).hasSize(2);
    assertThat(answer.path("response_metadata").path("next_cursor").asText()).isNotEmpty();
  }

  @Test
  void openingADirectMessageTwiceGivesTheSame() {
    String first = open(Office.BO).path("channel").path("id").asText();
    String second = open(Office.BO).path("channel").path("id").asText();

    assertThat(first).startsWith("D").isEqualTo(second);
    assertThat(open("U0NOBODY").path("error").asText()).isEqualTo("user_not_found");
  }

  @Test
  void anAppJoinsPublicChannelsAndMayPostThere() {
    JsonNode joined = office.api().call("conversations.join", "channel", Office.RANDOM);
    JsonNode again = office.api().call("conversations.join", "channel", Office.RANDOM);

    assertThat(joined.path("channel").path("is_member").asBoolean()).isTrue();
    assertThat(again.path("warning").asText()).isEqualTo("already_in_channel");
  }

  @Test
  void privateChannelsCannotBeJoined() {
    JsonNode known = office.api().call("conversations.join", "channel", Office.SECRET);
    JsonNode unknown = office.api().call("conversations.join", "channel", Office.HIDDEN);

    assertThat(known.path("error").asText()).isEqualTo("method_not_supported_for_channel_type");
    assertThat(unknown.path("error").asText()).isEqualTo("channel_not_found");
  }

  @Test
  void usersConversationsAreTheOnesOfThatPerson() {
    JsonNode answer =
        office
            .api()
            .call(
                "users.conversations",
                "user",
                Office.BO,
                "types",
                "public_channel,private_channel");

    assertThat(ids(answer)).containsExactly(Office.GENERAL, Office.RANDOM);
  }

  private JsonNode open(String user) {
    return office.api().call("conversations.open", "users", user);
  }

  private static List<String> ids(JsonNode answer) {
    List<String> ids = new ArrayList<>();
    answer.path("channels").forEach(channel -> ids.add(channel.path("id").asText()));
    return ids;
  }
}
