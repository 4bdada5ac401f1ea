package io.goodhart.sandbox.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.goodhart.sandbox.AppEndpoint.Reply;
import io.goodhart.sandbox.Office;
import io.goodhart.sandbox.outgoing.Delivery;
import io.goodhart.sandbox.state.SandboxMessage;
import io.goodhart.sandbox.wire.SlackRefusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandsTest {
  private final Office office = Office.open();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aCommandIsSentAsSlacksForm() {
    Delivery delivery = run("/usage", "team platform");

    Map<String, String> form = office.app().last().form();
    assertThat(delivery.status()).isEqualTo(Delivery.Status.DELIVERED);
    assertThat(form)
        .containsEntry("command", "/usage")
        .containsEntry("text", "team platform")
        .containsEntry("team_id", "T0SANDBOX")
        .containsEntry("team_domain", "sandbox")
        .containsEntry("channel_id", Office.GENERAL)
        .containsEntry("channel_name", "general")
        .containsEntry("user_id", Office.ADA)
        .containsEntry("user_name", "ada")
        .containsEntry("api_app_id", Office.APP)
        .containsEntry("is_enterprise_install", "false")
        .containsKeys("token", "trigger_id", "response_url");
    assertThat(form.get("response_url")).startsWith(office.sandbox().url() + "hooks/response/");
  }

  @Test
  void mentionsAreEscapedWhenTheCommandAsksForIt() {
    run("/usage", "review @bo in #random and nobody@x");
    String escaped = office.app().last().form().get("text");
    run("/raw", "review @bo");
    String raw = office.app().last().form().get("text");

    assertThat(escaped).isEqualTo("review <@U0BO|bo> in <#C0RANDOM|random> and nobody@x");
    assertThat(raw).isEqualTo("review @bo");
  }

  @Test
  void aTextAnswerIsSeenByThePersonAlone() {
    office.app().reply(Reply.text("You: 3 days"));

    run("/usage", "");

    assertThat(ephemerals()).extracting(SandboxMessage::text).containsExactly("You: 3 days");
    assertThat(ephemerals().get(0).botId()).contains(Office.BOT);
    assertThat(office.workspace().messages(Office.GENERAL)).isEmpty();
  }

  @Test
  void anAnswerInTheChannelIsSeenByAll() {
    office.app().reply(Reply.json("{\"response_type\":\"in_channel\",\"text\":\"all\"}"));

    run("/usage", "");

    assertThat(office.workspace().messages(Office.GENERAL))
        .extracting(SandboxMessage::text)
        .containsExactly("all");
    assertThat(ephemerals()).isEmpty();
  }

  @Test
  void anEmptyAnswerShowsNothing() {
    run("/usage", "");

    assertThat(ephemerals()).isEmpty();
  }

  @Test
  void invalidBlocksInAnAnswerAreShownAsAFailure() {
    office.app().reply(Reply.json("{\"text\":\"x\",\"blocks\":[{\"type\":\"nope\"}]}"));

    run("/usage", "");

    assertThat(ephemerals().get(0).text()).contains("invalid_blocks").contains("/blocks/0");
  }

  @Test
  void aFailedAnswerIsADispatchFailure() {
    office.app().reply(Reply.status(500));

    run("/usage", "");

    assertThat(ephemerals().get(0).text()).contains("dispatch_failed");
  }

  @Test
  void anUnknownCommandIsRefused() {
    assertThatThrownBy(() -> run("/nope", ""))
        .isInstanceOf(SlackRefusal.class)
        .hasMessage("unknown_command");
  }

  @Test
  void aCommandInADirectMessageNamesThePlaceAsSlackDoes() {
    String dm = office.workspace().direct(Office.ADA, Office.BOT_USER).id();

    Delivery delivery = office.workspace().command(Office.ADA, dm, "/usage", "");

    assertThat(delivery.json().path("channel_name").asText()).isEqualTo("directmessage");
  }

  private Delivery run(String command, String text) {
    return office.workspace().command(Office.ADA, Office.GENERAL, command, text);
  }

  private List<SandboxMessage> ephemerals() {
    return office.workspace().ephemerals(Office.GENERAL, Office.ADA);
  }
}
