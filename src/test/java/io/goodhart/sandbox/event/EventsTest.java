package io.goodhart.sandbox.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.goodhart.sandbox.Office;
import io.goodhart.sandbox.conversation.AppPost;
import io.goodhart.sandbox.outgoing.Delivery;
import io.goodhart.sandbox.state.SandboxApp;
import io.goodhart.sandbox.state.SandboxMember;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventsTest {
  private final Office office = Office.open();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aPersonsMessageArrivesInSlacksEnvelope() {
    String ts = office.workspace().postAs(Office.ADA, Office.GENERAL, "hello");

    JsonNode envelope = only("message").json();
    JsonNode event = envelope.path("event");
    assertThat(envelope.path("type").asText()).isEqualTo("event_callback");
    assertThat(envelope.path("team_id").asText()).isEqualTo("T0SANDBOX");
    assertThat(envelope.path("api_app_id").asText()).isEqualTo(Office.APP);
    assertThat(envelope.path("event_id").asText()).startsWith("Ev");
    assertThat(envelope.path("event_time").asLong())
        .isEqualTo(office.clock().instant().getEpochSecond());
    assertThat(envelope.path("authorizations").path(0).path("user_id").asText())
        .isEqualTo(Office.BOT_USER);
    assertThat(event.path("user").asText()).isEqualTo(Office.ADA);
    assertThat(event.path("ts").asText()).isEqualTo(ts);
    assertThat(event.path("event_ts").asText()).isEqualTo(ts);
    assertThat(event.path("channel").asText()).isEqualTo(Office.GENERAL);
    assertThat(event.path("channel_type").asText()).isEqualTo("channel");
    assertThat(event.path("client_msg_id").asText()).isNotEmpty();
    assertThat(event.path("blocks").path(0).path("type").asText()).isEqualTo("rich_text");
  }

  @Test
  void aMentionMakesTwoEventsWithTwoIds() {
    office.workspace().postAs(Office.ADA, Office.GENERAL, "<@U0APPBOT> help");

    Delivery message = only("message");
    Delivery mention = only("app_mention");
    assertThat(mention.eventId()).isNotEqualTo(message.eventId());
    assertThat(mention.json().path("event").path("text").asText()).isEqualTo("<@U0APPBOT> help");
    assertThat(message.json().path("event").path("blocks").findValuesAsText("user_id"))
        .containsExactly(Office.BOT_USER);
  }

  @Test
  void whereTheBotIsNotNothingIsHeard() {
    office.workspace().postAs(Office.ADA, Office.RANDOM, "<@U0APPBOT> here?");

    assertThat(office.events("message")).isEmpty();
    assertThat(office.events("app_mention")).isEmpty();
  }

  @Test
  void whatIsNotSubscribedToIsNotSent() {
    resubscribe(Set.of("message.groups"));

    office.workspace().postAs(Office.ADA, Office.GENERAL, "public");
    office.workspace().postAs(Office.ADA, Office.SECRET, "private");

    JsonNode event = only("message").json().path("event");
    assertThat(event.path("text").asText()).isEqualTo("private");
    assertThat(event.path("channel_type").asText()).isEqualTo("group");
  }

  @Test
  void anAppHearsItsOwnMessages() {
    office.api().call("chat.postMessage", "channel", Office.GENERAL, "text", "me");

    JsonNode event = only("message").json().path("event");
    assertThat(event.path("bot_id").asText()).isEqualTo(Office.BOT);
    assertThat(event.path("bot_profile").path("app_id").asText()).isEqualTo(Office.APP);
  }

  @Test
  void anotherAppsMessageCarriesItsBotAndThePersonItActsFor() {
    office
        .workspace()
        .postAsApp(AppPost.of(Office.GENERAL, "done", "B0X", "A0X").asUser(Office.BO));

    JsonNode event = only("message").json().path("event");
    assertThat(event.path("user").asText()).isEqualTo(Office.BO);
    assertThat(event.path("bot_id").asText()).isEqualTo("B0X");
    assertThat(event.path("app_id").asText()).isEqualTo("A0X");
  }

  @Test
  void aBotMessageHasItsSubtypeAndNoUser() {
    office
        .workspace()
        .postAsApp(AppPost.of(Office.GENERAL, "x", "B0X", "A0X").withUsername("CI").asBotMessage());

    JsonNode event = only("message").json().path("event");
    assertThat(event.path("subtype").asText()).isEqualTo("bot_message");
    assertThat(event.path("username").asText()).isEqualTo("CI");
    assertThat(event.has("user")).isFalse();
  }

  @Test
  void metadataIsSentOnlyToAnAppThatAsks() {
    AppPost post =
        AppPost.of(Office.GENERAL, "x", "B0X", "A0X").withMetadata("did", Map.of("n", 1));

    office.workspace().postAsApp(post);
    boolean before = only("message").json().path("event").has("metadata");
    resubscribe(Set.of("message", "message_metadata_posted"));
    office.workspace().postAsApp(post);

    List<Delivery> messages = office.events("message");
    assertThat(before).isFalse();
    assertThat(messages.get(1).json().path("event").path("metadata").path("event_type").asText())
        .isEqualTo("did");
    assertThat(only("message_metadata_posted").json().path("event").path("app_id").asText())
        .isEqualTo("A0X");
  }

  @Test
  void anEditTellsBeforeAndAfter() {
    String ts = office.workspace().postAs(Office.ADA, Office.GENERAL, "befor");

    office.workspace().editAs(Office.ADA, Office.GENERAL, ts, "before");

    JsonNode event = office.events("message").get(1).json().path("event");
    assertThat(event.path("subtype").asText()).isEqualTo("message_changed");
    assertThat(event.path("message").path("text").asText()).isEqualTo("before");
    assertThat(event.path("message").path("edited").path("user").asText()).isEqualTo(Office.ADA);
    assertThat(event.path("previous_message").path("text").asText()).isEqualTo("befor");
    assertThat(event.path("ts").asText()).isGreaterThan(ts);
  }

  @Test
  void aDeletionTellsWhatIsGone() {
    String ts = office.workspace().postAs(Office.ADA, Office.GENERAL, "oops");

    office.workspace().deleteAs(Office.ADA, Office.GENERAL, ts);

    JsonNode event = office.events("message").get(1).json().path("event");
    assertThat(event.path("subtype").asText()).isEqualTo("message_deleted");
    assertThat(event.path("deleted_ts").asText()).isEqualTo(ts);
    assertThat(event.path("previous_message").path("text").asText()).isEqualTo("oops");
  }

  @Test
  void reactionsAreToldBothWays() {
    String ts = office.workspace().postAs(Office.ADA, Office.GENERAL, "hi");

    office.workspace().react(Office.BO, Office.GENERAL, ts, "eyes");
    office.workspace().unreact(Office.BO, Office.GENERAL, ts, "eyes");

    JsonNode added = only("reaction_added").json().path("event");
    assertThat(added.path("user").asText()).isEqualTo(Office.BO);
    assertThat(added.path("item_user").asText()).isEqualTo(Office.ADA);
    assertThat(added.path("item").path("ts").asText()).isEqualTo(ts);
    assertThat(only("reaction_removed").json().path("event").path("reaction").asText())
        .isEqualTo("eyes");
  }

  @Test
  void comingAndGoingIsTold() {
    office.workspace().addMember(SandboxMember.of("U0NEW", "new", "New", "", "UTC"));
    int before = office.events("member_joined_channel").size();
    office.workspace().invite(Office.GENERAL, "U0NEW", Office.ADA);
    office.workspace().leave(Office.GENERAL, "U0NEW");

    List<Delivery> joined = office.events("member_joined_channel");
    JsonNode event = joined.get(before).json().path("event");
    assertThat(only("team_join").json().path("event").path("user").path("id").asText())
        .isEqualTo("U0NEW");
    assertThat(event.path("user").asText()).isEqualTo("U0NEW");
    assertThat(event.path("inviter").asText()).isEqualTo(Office.ADA);
    assertThat(event.path("channel_type").asText()).isEqualTo("C");
    assertThat(only("member_left_channel").json().path("event").path("user").asText())
        .isEqualTo("U0NEW");
  }

  @Test
  void anAppHearsThatItWasInvited() {
    office.workspace().invite(Office.RANDOM, Office.BOT_USER, Office.BO);

    List<Delivery> joined = office.events("member_joined_channel");
    JsonNode event = joined.get(joined.size() - 1).json().path("event");
    assertThat(event.path("user").asText()).isEqualTo(Office.BOT_USER);
    assertThat(event.path("channel").asText()).isEqualTo(Office.RANDOM);
  }

  @Test
  void aChangedMemberIsTold() {
    office.workspace().removeMember(Office.CY);

    JsonNode user = only("user_change").json().path("event").path("user");
    assertThat(user.path("id").asText()).isEqualTo(Office.CY);
    assertThat(user.path("deleted").asBoolean()).isTrue();
  }

  @Test
  void addingTheSameMemberAgainIsNoEvent() {
    office.workspace().members().forEach(office.workspace()::addMember);

    assertThat(office.events("user_change")).isEmpty();
    assertThat(office.events("team_join")).isEmpty();
  }

  @Test
  void openingHomeIsToldWithTheViewThatIsThere() {
    office.workspace().openHome(Office.ADA, Office.APP);
    office
        .api()
        .call("views.publish", "user_id", Office.ADA, "view", "{\"type\":\"home\",\"blocks\":[]}");
    office.workspace().openHome(Office.ADA, Office.APP);

    List<Delivery> opened = office.events("app_home_opened");
    assertThat(opened).hasSize(2);
    assertThat(opened.get(0).json().path("event").has("view")).isFalse();
    assertThat(opened.get(0).json().path("event").path("channel").asText()).startsWith("D");
    assertThat(opened.get(1).json().path("event").path("view").path("type").asText())
        .isEqualTo("home");
  }

  @Test
  void archivingIsTold() {
    office.workspace().archive(Office.GENERAL, Office.ADA);

    assertThat(only("channel_archive").json().path("event").path("channel").asText())
        .isEqualTo(Office.GENERAL);
  }

  @Test
  void anUninstalledAppHearsOfThatAndThenNothing() {
    office.workspace().uninstall(Office.APP);
    office.workspace().postAs(Office.ADA, Office.GENERAL, "gone?");

    assertThat(only("app_uninstalled").kind()).isNotNull();
    assertThat(
            only("tokens_revoked").json().path("event").path("tokens").path("bot").path(0).asText())
        .isEqualTo(Office.BOT_USER);
    assertThat(office.events("message")).isEmpty();
  }

  private Delivery only(String type) {
    List<Delivery> events = office.events(type);
    assertThat(events).hasSize(1);
    return events.get(0);
  }

  private void resubscribe(Set<String> events) {
    SandboxApp app = office.installed();
    office
        .workspace()
        .installApp(
            new SandboxApp(
                app.appId(),
                app.botId(),
                app.botUserId(),
                app.name(),
                app.botToken(),
                app.signingSecret(),
                app.eventsUrl(),
                app.commands(),
                events));
  }
}
