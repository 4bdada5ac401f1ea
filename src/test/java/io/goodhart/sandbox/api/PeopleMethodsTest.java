package io.goodhart.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.goodhart.sandbox.Office;
import io.goodhart.sandbox.conversation.AppPost;
import io.goodhart.sandbox.state.MemberTrait;
import io.goodhart.sandbox.state.SandboxMember;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeopleMethodsTest {
  private final Office office = Office.open();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void theListHasPeopleBotsAndSlackbot() {
    JsonNode answer = office.api().call("users.list");

    assertThat(answer.path("members").findValuesAsText("name"))
        .containsExactly("slackbot", "ada", "bo", "cy", "meter");
  }

  @Test
  void theListIsGivenPageByPage() {
    JsonNode first = office.api().call("users.list", "limit", "4");
    String cursor = first.path("response_metadata").path("next_cursor").asText();
    JsonNode second = office.api().call("users.list", "limit", "4", "cursor", cursor);

    assertThat(first.path("members")).hasSize(4);
    assertThat(second.path("members")).hasSize(1);
  }

  @Test
  void aPersonHasZoneTitleAndFlags() {
    JsonNode user = info(Office.ADA);

    assertThat(user.path("real_name").asText()).isEqualTo("Ada Byron");
    assertThat(user.path("tz").asText()).isEqualTo("Europe/London");
    assertThat(user.path("tz_offset").asInt()).isZero();
    assertThat(user.path("is_admin").asBoolean()).isTrue();
    assertThat(user.path("profile").path("email").asText()).isEqualTo("ada@example.com");
    assertThat(user.path("profile").path("title").asText()).isEqualTo("Engineer");
  }

  @Test
  void aGuestAnOutsiderAndADeactivatedMemberAreFlagged() {
    SandboxMember base = SandboxMember.of("U0X", "x", "X", "", "UTC");
    office.workspace().addMember(base.with(MemberTrait.SINGLE_CHANNEL_GUEST));
    JsonNode guest = info("U0X");
    office.workspace().updateMember(base.with(MemberTrait.STRANGER).ofTeam("T0ELSE"));
    JsonNode stranger = info("U0X");
    office.workspace().removeMember("U0X");
    JsonNode gone = info("U0X");

    assertThat(guest.path("is_restricted").asBoolean()).isTrue();
    assertThat(guest.path("is_ultra_restricted").asBoolean()).isTrue();
    assertThat(stranger.path("is_stranger").asBoolean()).isTrue();
    assertThat(stranger.path("team_id").asText()).isEqualTo("T0ELSE");
    assertThat(gone.path("deleted").asBoolean()).isTrue();
  }

  @Test
  void theBotUserIsABotOfItsApp() {
    JsonNode user = info(Office.BOT_USER);

    assertThat(user.path("is_bot").asBoolean()).isTrue();
    assertThat(user.path("profile").path("bot_id").asText()).isEqualTo(Office.BOT);
    assertThat(user.path("profile").path("api_app_id").asText()).isEqualTo(Office.APP);
  }

  @Test
  void anUnknownUserIsNotFound() {
    assertThat(office.api().call("users.info", "user", "U0NO").path("error").asText())
        .isEqualTo("user_not_found");
  }

  @Test
  void emailsAreFoundWhateverTheirCase() {
    JsonNode found = office.api().call("users.lookupByEmail", "email", "bo@example.com");
    JsonNode missing = office.api().call("users.lookupByEmail", "email", "no@example.com");

    assertThat(found.path("user").path("id").asText()).isEqualTo(Office.BO);
    assertThat(missing.path("error").asText()).isEqualTo("users_not_found");
  }

  @Test
  void botsAreKnownOnceInstalledOrSeen() {
    office.workspace().postAsApp(AppPost.of(Office.GENERAL, "hi", "B0OTHER", "A0OTHER"));

    assertThat(bot(Office.BOT).path("bot").path("user_id").asText()).isEqualTo(Office.BOT_USER);
    assertThat(bot("B0OTHER").path("bot").path("app_id").asText()).isEqualTo("A0OTHER");
    assertThat(bot("B0NONE").path("error").asText()).isEqualTo("bot_not_found");
  }

  private JsonNode info(String user) {
    return office.api().call("users.info", "user", user).path("user");
  }

  private JsonNode bot(String id) {
    return office.api().call("bots.info", "bot", id);
  }
}
