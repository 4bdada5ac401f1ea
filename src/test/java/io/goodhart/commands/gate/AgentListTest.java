package io.goodhart.commands.gate;

import static io.goodhart.approvals.GateFixture.BOT;
import static io.goodhart.approvals.GateFixture.JONAS;
import static io.goodhart.approvals.GateFixture.MARA;
import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.TOM;
import static io.goodhart.approvals.GateFixture.asking;
import static io.goodhart.approvals.GateFixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.State;
import io.goodhart.commands.approval.OutcomeNote;
import io.goodhart.digest.Message;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@code /agents} lists, and what is taken back there. */
class AgentListTest extends AgentsDeskFixture {
  @Test
  void theListTellsWhatThePolicyMeansForEachAgent() {
    assertThat(ask(MARA, ""))
        .contains("*deploy-bot* · owner you · asks for: deploy, mail, post in Slack")
        .contains("has not asked for anything yet")
        .contains("Agents with a key for the gate: 1. No agent has been seen yet.");
    assertThat(ask(JONAS, "")).contains("answers for *deploy-bot*");
  }

  @Test
  void theListTellsWhenAnAgentWasLastSeenAndThatItIsPaused() {
    at.ask(post("hello"));
    at.pass(Duration.ofMinutes(3));
    at.killSwitch.pause(BOT, MARA, "odd");

    Message list = desk.answer("deploy", asker(MARA));

    assertThat(list.toString()).contains("last seen 3 minutes ago");
    assertThat(buttons(list)).extracting(Message.Button::label).containsExactly("Resume");
  }

  @Test
  void withoutAPolicyEverythingIsDeniedAndTheListSaysSo() {
    at.policy.set(Optional.empty());

    assertThat(ask(MARA, "")).contains("everything it asks is denied");
  }

  @Test
  void aStandingGrantIsListedWithItsLastUseAndTakenBackByItsOwner() {
    standingGrant();
    at.pass(Duration.ofMinutes(5));
    assertThat(at.gate.ask(post("again")).state()).isEqualTo(State.APPROVED);
    at.pass(Duration.ofMinutes(5));

    Message list = desk.answer("", asker(MARA));
    assertThat(list.toString())
        .contains("without asking until 11:00 Z: post in Slack (production), last used 5 minutes");
    Message.Button revoke = buttons(list).get(1);
    assertThat(press(JONAS, revoke)).startsWith("It was used, is over, or is not yours");
    assertThat(press(MARA, revoke)).startsWith("*Taken back.*");

    assertThat(at.gate.ask(post("and again")).state()).isEqualTo(State.PENDING);
    assertThat(ask(MARA, "")).doesNotContain("without asking until");
  }

  @Test
  void anApprovalThatWasNotUsedIsTakenBack() {
    RequestId id = at.ask(post("hello"));
    at.yes(id, PRIYA);
    at.yes(id, TOM);

    Message list = desk.answer("", asker(MARA));

    assertThat(list.toString()).contains("1 approval not used yet");
    assertThat(press(MARA, buttons(list).get(1))).startsWith("*Taken back.*");
    assertThat(at.redeem(id).mayRun()).isFalse();
  }

  @Test
  void whatWaitsIsToldWithoutTargetAndWords() {
    assertThat(ask(JONAS, "pending")).contains("Nothing waits for anybody.");
    RequestId id =
        at.ask(asking("send_mail", post("x").action().kind(), "secret", Optional.empty()));
    at.yes(id, PRIYA);
    at.pass(Duration.ofMinutes(3));

    assertThat(ask(JONAS, "pending"))
        .contains("*deploy-bot*: post in Slack (production), 12 minutes left, 1 of 2 approved")
        .doesNotContain("#general")
        .doesNotContain("secret")
        .doesNotContain("Because");
  }

  @Test
  void whoAnswersForAWaitingRequestCanTakeItBackAndNobodyElseIsOfferedTo() {
    RequestId id = at.ask(post("hello"));

    assertThat(buttons(desk.answer("pending", asker(JONAS)))).isEmpty();
    Message.Button back = buttons(desk.answer("pending", asker(MARA))).get(0);

    assertThat(back.label()).isEqualTo("Take back: post in Slack");
    assertThat(back.action()).isEqualTo(OutcomeNote.WITHDRAW);
    assertThat(back.value()).isEqualTo(id.value());
  }

  @Test
  void whatAButtonBringsThatIsNoRequestChangesNothing() {
    Message.Button odd = new Message.Button("revoke-grant", "apr_1' OR '1'='1", "x", "x");

    assertThat(press(MARA, odd)).contains("Nothing was changed.");
  }
}
