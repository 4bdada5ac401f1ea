package io.goodhart.commands.gate;

import static io.goodhart.approvals.GateFixture.JONAS;
import static io.goodhart.approvals.GateFixture.MARA;
import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.TOM;
import static io.goodhart.approvals.GateFixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.digest.Message;
import org.junit.jupiter.api.Test;

/** Who stops agents with {@code /agents}, and who lets them go on. */
class KillSwitchDeskTest extends AgentsDeskFixture {
  @Test
  void whoStopsAnAgentAndWhyIsToldToThoseWhoDecide() {
    at.ask(post("hello"));

    assertThat(ask(MARA, "pause deploy-bot \"looks <!channel> *odd*\""))
        .contains("*deploy-bot is paused:* 1 waiting request denied or taken back");

    assertThat(said).hasSize(1);
    assertThat(said.get(0).toString())
        .contains("UMARA", "paused *deploy-bot*: “looks !channel odd”");
  }

  @Test
  void anOwnerIsToldWhatOthersDidWithTheirAgentAndNobodyElseIs() {
    ask(MARA, "pause deploy-bot");
    ask(MARA, "resume deploy-bot");
    assertThat(letters).isEmpty();

    ask(PRIYA, "pause deploy-bot incident 512");
    ask(PRIYA, "resume deploy-bot");
    ask(TOM, "break-glass deploy-bot shell 123456 incident 513");
    ask(PRIYA, "revoke deploy-bot");

    assertThat(letters).hasSize(4).allMatch(letter -> letter.startsWith("UMARA "));
    assertThat(letters.get(0)).contains("UPRIYA", "paused *deploy-bot*: “incident 512”");
    assertThat(letters.get(2)).contains("UTOM", "broke the glass: “incident 513”");
    assertThat(letters.get(3)).contains("revoked the keys of *deploy-bot*");
  }

  @Test
  void whoMayNotStopAnAgentAsksAnAdmin() {
    Message refused = desk.answer("pause deploy-bot", asker(JONAS));

    assertThat(refused.summary()).startsWith("Only its owner or an admin can pause deploy-bot.");
    assertThat(press(JONAS, buttons(refused).get(0)))
        .contains("have been asked to pause deploy-bot");
    assertThat(press(PRIYA, buttons(said.get(0)).get(0))).contains("*deploy-bot is paused:*");
  }

  @Test
  void allGoOnWhenTwoAdminsWantIt() {
    assertThat(ask(JONAS, "pause all")).contains("Only admins");
    assertThat(ask(TOM, "pause all incident 512")).contains("*All agents are paused:*");
    assertThat(ask(MARA, "")).contains("*All agents are paused.*");
    assertThat(ask(TOM, "resume all")).contains("One more admin is needed.");
    assertThat(ask(TOM, "resume all")).contains("One more admin is needed.");
    assertThat(at.pauses()).hasSize(1);

    assertThat(press(PRIYA, buttons(said.get(1)).get(0))).contains("*All agents go on*");

    assertThat(at.pauses()).isEmpty();
    assertThat(said.get(0).toString()).contains("paused all agents: “incident 512”");
  }
}
