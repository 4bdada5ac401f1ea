package io.goodhart.commands.gate;

import static io.goodhart.approvals.GateFixture.BOT;
import static io.goodhart.approvals.GateFixture.JONAS;
import static io.goodhart.approvals.GateFixture.MARA;
import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.TOM;
import static io.goodhart.approvals.GateFixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.GateFixture;
import io.goodhart.approvals.KeySecret;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.digest.Message;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Keys, owners and codes of agents, and words that {@code /agents} does not know. */
class AgentsDeskTest extends AgentsDeskFixture {
  @Test
  void anAgentCannotBeCalledByAWordOfTheCommand() {
    for (String name : List.of("all", "Help", "pending", "two words", "-x", "<@U1>", "é")) {
      assertThat(ask(MARA, "register " + name)).contains("That cannot be an agent's name.");
    }
    assertThat(ask(MARA, "register")).contains("Write `/agents register <name>`");
  }

  @Test
  void capitalsMakeNoOtherAgent() {
    assertThat(ask(JONAS, "register Deploy-Bot")).contains("already belongs to somebody");
  }

  @Test
  void aKeyStandsInTheBlocksAloneAndNeverInSummaryOrButton() {
    Message shown = desk.answer("register night-owl", asker(JONAS));

    String key =
        shown.parts().stream()
            .filter(Message.Part.Code.class::isInstance)
            .map(Message.Part::text)
            .findFirst()
            .orElseThrow();
    assertThat(KeySecret.read(key)).isPresent();
    assertThat(shown.summary()).doesNotContain("gh_agent_");
    assertThat(buttons(shown)).noneMatch(button -> button.toString().contains("gh_agent_"));
    assertThat(at.keys.ownerOf(new AgentId("night-owl"))).contains(JONAS);
  }

  @Test
  void guestsHaveNoAgents() {
    assertThat(ask(GateFixture.GUEST, "register night-owl")).contains("Guests and people who left");
    assertThat(at.keys.agents()).containsExactly(BOT);
  }

  @Test
  void nobodyAnswersForMoreThanTwentyAgents() {
    for (int i = 0; i < 20; i++) {
      ask(JONAS, "register owl-" + i);
    }

    assertThat(ask(JONAS, "register owl-20")).contains("You answer for 20 agents");
  }

  @Test
  void whatWasApprovedForAWhileDoesNotGoOnForAnotherOwner() {
    String give = "assign deploy-bot <@UJONAS>";
    left.add(MARA.identity());
    standingGrant();
    assertThat(ask(PRIYA, give)).contains("Requests of *deploy-bot* wait for people.");
    assertThat(at.redeem(store.open(Optional.of(BOT)).get(0).id()).mayRun()).isTrue();

    assertThat(ask(PRIYA, give)).contains("was approved for a while, and that would go on for");
    at.pass(Duration.ofHours(1));

    assertThat(ask(PRIYA, give)).contains("belongs to the person you named now");
  }

  @Test
  void anAdminGivesAnAgentToSomebodyWhenItsOwnerLeft() {
    String give = "assign deploy-bot <@UJONAS|jonas>";
    assertThat(ask(PRIYA, give)).contains("is still here, so it stays theirs");
    left.add(MARA.identity());

    assertThat(ask(JONAS, give)).contains("Only an admin");
    assertThat(ask(PRIYA, "assign deploy-bot <@UGUEST>")).contains("answer for no agents");
    assertThat(ask(PRIYA, give)).contains("belongs to the person you named now");

    assertThat(letters)
        .singleElement()
        .satisfies(one -> assertThat(one).startsWith("UJONAS").contains("gave you *deploy-bot*"));
    assertThat(at.keys.worksNow(BOT)).isFalse();
    assertThat(ask(JONAS, "register deploy-bot")).contains("is registered, and yours");
  }

  @Test
  void anAgentIsNotGivenAwayWhileRequestsWaitOrSlackDoesNotAnswer() {
    left.add(MARA.identity());
    at.ask(post("hello"));
    assertThat(ask(PRIYA, "assign deploy-bot <@UJONAS>")).contains("wait for people");

    isSlackThere = false;

    assertThat(ask(PRIYA, "assign deploy-bot <@UJONAS>")).contains("Slack did not say");
    assertThat(ask(PRIYA, "assign nobody <@UJONAS>")).contains("Only an admin can assign");
    assertThat(at.keys.ownerOf(BOT)).contains(MARA);
  }

  @Test
  void codesAreSetUpOnAPageOfTheirOwnWithANumberBesideTheLink() {
    assertThat(ask(PRIYA, "codes")).contains("You have no codes yet");

    assertThat(ask(PRIYA, "codes setup"))
        .containsPattern("the number \\*[1-9][0-9]\\* there")
        .containsPattern("https://goodhart.example/codes/[A-Za-z0-9_-]{32}");
    assertThat(ask(GateFixture.GUEST, "codes setup")).contains("Guests and people who left");
  }

  @Test
  void codesAreConfirmedByAnotherAdmin() {
    assertThat(ask(JONAS, "codes confirm <@UPRIYA|priya>")).contains("Only an admin");
    assertThat(ask(PRIYA, "codes confirm <@UPRIYA>")).contains("Nobody confirms their own");
    assertThat(ask(TOM, "codes confirm <@UPRIYA>")).contains("no codes that wait");
    assertThat(ask(TOM, "codes confirm Priya")).contains("Write `/agents codes confirm @member`");
    assertThat(ask(TOM, "codes stop")).contains("You have no codes.");
  }

  @Test
  void whoSaysThatCodesAreNotTheirsIsHeardInTheChannel() {
    Message note = new CodesNote(texts).setUp(at.clock.instant());

    press(PRIYA, buttons(note).get(0));

    assertThat(said.get(0).toString()).contains("UPRIYA", "An admin should look");
  }

  @Test
  void thatKeysStoppedIsSaidOnceWhetherOrNotWhoeverStoppedThemCouldSayIt() {
    Map<String, Message> sent = new HashMap<>();
    KeyNews keyNews =
        new KeyNews(
            at.keys, (key, message) -> sent.putIfAbsent(key, message) == null, texts, at.clock);
    at.keys.revoke(BOT, MARA);
    keyNews.catchUp();
    assertThat(sent).isEmpty();

    at.pass(Duration.ofMinutes(1));
    keyNews.catchUp();
    keyNews.catchUp();
    keyNews.ownersLeft(List.of(BOT));

    assertThat(sent.values())
        .singleElement()
        .isEqualTo(Message.of("*deploy-bot* cannot ask any more: its keys were ended."));
    at.pass(Duration.ofHours(1));
    sent.clear();
    keyNews.catchUp();
    assertThat(sent).isEmpty();
  }

  @Test
  void anUnknownWordIsAnsweredWithTheNearest() {
    assertThat(ask(MARA, "puase deploy-bot")).contains("Did you mean `/agents pause`?");
    assertThat(ask(MARA, "pause deploy-bt")).contains("Did you mean *deploy-bot*?");
    assertThat(ask(MARA, "pause")).contains("Write the agent's name");
  }

  @Test
  void helpNamesEveryWord() {
    assertThat(ask(MARA, "help"))
        .contains("own", "assign", "kind", "pending", "register", "rotate", "revoke")
        .contains(
            "pause all", "resume all", "sanction", "codes setup", "codes confirm", "break-glass");
  }
}
