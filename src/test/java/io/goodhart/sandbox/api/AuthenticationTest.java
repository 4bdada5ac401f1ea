package io.goodhart.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.goodhart.sandbox.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthenticationTest {
  private final Office office = Office.open();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void authTestSaysWhoTheAppIs() {
    JsonNode answer = office.api().call("auth.test");

    assertThat(answer.path("ok").asBoolean()).isTrue();
    assertThat(answer.path("team_id").asText()).isEqualTo("T0SANDBOX");
    assertThat(answer.path("user_id").asText()).isEqualTo(Office.BOT_USER);
    assertThat(answer.path("bot_id").asText()).isEqualTo(Office.BOT);
    assertThat(answer.path("url").asText()).isEqualTo(office.sandbox().url().toString());
  }

  @Test
  void aCallWithoutTokenIsNotAuthed() {
    assertThat(error(office.api().withToken("").call("auth.test"))).isEqualTo("not_authed");
  }

  @Test
  void anUnknownTokenIsInvalid() {
    assertThat(error(office.api().withToken("xoxb-no").call("auth.test")))
        .isEqualTo("invalid_auth");
  }

  @Test
  void theTokenMayBeAFieldOfTheForm() {
    JsonNode answer = office.api().withToken("").call("auth.test", "token", Office.TOKEN);

    assertThat(answer.path("bot_id").asText()).isEqualTo(Office.BOT);
  }

  @Test
  void anUninstalledAppIsInactive() {
    office.workspace().uninstall(Office.APP);

    assertThat(error(office.api().call("auth.test"))).isEqualTo("account_inactive");
  }

  @Test
  void aRevokedTokenIsRefusedAsSuch() {
    office.workspace().revokeToken(Office.APP);

    assertThat(error(office.api().call("auth.test"))).isEqualTo("token_revoked");
  }

  @Test
  void aPersonsTokenActsAsThatPersonAndIsNoBot() {
    JsonNode answer = office.as(Office.ADA).call("auth.test");

    assertThat(answer.path("user").asText()).isEqualTo("ada");
    assertThat(answer.has("bot_id")).isFalse();
  }

  @Test
  void aPersonsTokenIsTakenFromTheHeaderOnly() {
    String token = "xoxp-sandbox-" + Office.ADA;

    assertThat(error(office.api().withToken("").call("auth.test", "token", token)))
        .isEqualTo("invalid_auth");
  }

  @Test
  void aDeactivatedPersonsTokenIsInactive() {
    office.workspace().removeMember(Office.BO);

    assertThat(error(office.as(Office.BO).call("auth.test"))).isEqualTo("account_inactive");
  }

  @Test
  void anUnknownMethodIsRefused() {
    assertThat(error(office.api().call("chat.shout"))).isEqualTo("unknown_method");
  }

  @Test
  void apiTestEchoesItsArgumentsWithoutAToken() {
    JsonNode answer = office.api().withToken("").call("api.test", "foo", "bar");

    assertThat(answer.path("args").path("foo").asText()).isEqualTo("bar");
  }

  @Test
  void bodiesThatAreNotJsonAreRefused() {
    assertThat(error(office.api().callJson("auth.test", "{"))).isEqualTo("invalid_json");
    assertThat(error(office.api().callJson("auth.test", "[]"))).isEqualTo("json_not_object");
  }

  @Test
  void teamInfoNamesTheWorkspace() {
    JsonNode team = office.api().call("team.info").path("team");

    assertThat(team.path("id").asText()).isEqualTo("T0SANDBOX");
    assertThat(team.path("domain").asText()).isEqualTo("sandbox");
  }

  private static String error(JsonNode answer) {
    assertThat(answer.path("ok").asBoolean()).isFalse();
    return answer.path("error").asText();
  }
}
