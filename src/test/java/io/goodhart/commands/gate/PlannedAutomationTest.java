package io.goodhart.commands.gate;

import static io.goodhart.approvals.GateFixture.JONAS;
import static io.goodhart.approvals.GateFixture.MARA;
import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.commands.Press;
import io.goodhart.commands.form.Form;
import io.goodhart.commands.form.Taken;
import io.goodhart.digest.Message;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How automation is planned with {@code /agents sanction}, agreed to and taken back. */
class PlannedAutomationTest extends AgentsDeskFixture {
  @Test
  void automationIsPlannedByItsOwnerAndApprovedByAnAdmin() {
    String plan = "sanction deploy-bot 2026-12-01 2026-12-05 $400 PAY-340 *invoice* migration";

    assertThat(ask(MARA, plan))
        .contains("deploy-bot runs “invoice migration”, 1 Dec to 5 Dec, up to $400, ticket PAY-340")
        .contains("An admin has been asked.");

    List<Message.Button> buttons = buttons(said.get(0));
    assertThat(press(MARA, buttons.get(0))).startsWith("Only an admin can decide");
    assertThat(press(PRIYA, buttons.get(0))).startsWith("*Approved:* deploy-bot runs");
    assertThat(press(TOM, buttons.get(1)))
        .isEqualTo(
            "Approved by UPRIYA, Wed 18 Nov, 10:00 UTC. Your press came later, and nothing was"
                + " changed.");
    assertThat(words(said.get(1)))
        .contains("Approved: planned automation of deploy-bot")
        .contains("UMARA planned it: deploy-bot runs")
        .contains("Approved by UPRIYA, Wed 18 Nov, 10:00 UTC. What falls on these days leads to");
    assertThat(buttons(said.get(1))).isEmpty();
    assertThat(letters)
        .singleElement()
        .asString()
        .startsWith("UMARA")
        .contains("UPRIYA", "approved what you planned: deploy-bot runs");
    assertThat(ask(MARA, "sanction")).contains("approved");
  }

  @Test
  void whoDeclinesPlannedAutomationSaysWhyInAForm() {
    ask(MARA, "sanction deploy-bot 2026-12-01 2026-12-05 invoices");
    Message.Button decline = buttons(said.get(0)).get(1);
    Press press = new Press(decline.action(), decline.value());

    assertThat(desk.forms().atPress(press, asker(MARA))).isEmpty();
    Form form = desk.forms().atPress(press, asker(PRIYA)).orElseThrow();
    assertThat(send(form, PRIYA, " ")).isInstanceOf(Taken.NotYet.class);
    assertThat(buttons(desk.answer("sanction", asker(TOM)))).hasSize(2);
    assertThat(send(form, PRIYA, "no *budget*")).isInstanceOf(Taken.Answered.class);

    assertThat(words(said.get(1)))
        .contains("Declined by UPRIYA, Wed 18 Nov, 10:00 UTC: “no budget”. It counts as any");
    assertThat(letters).singleElement().asString().contains("declined what you planned: “no bud");
    assertThat(desk.forms().atPress(press, asker(TOM))).isEmpty();
    assertThat(press(TOM, decline)).startsWith("Declined by UPRIYA");
  }

  @Test
  void whatNobodyDecidedOnInTimeIsShownAsOver() {
    ask(MARA, "sanction deploy-bot 2026-11-18 2026-11-18 invoices");
    at.pass(Duration.ofDays(1));

    assertThat(press(PRIYA, buttons(said.get(0)).get(0)))
        .startsWith("Nobody decided by its last day. Your press came later");

    assertThat(words(said.get(1))).contains("Not decided: planned automation of deploy-bot");
    assertThat(buttons(said.get(1))).isEmpty();
  }

  @Test
  void plannedAutomationIsTakenBackByItsOwnerWithAButton() {
    ask(MARA, "sanction deploy-bot 2026-11-18 2026-12-05 invoices");
    press(PRIYA, buttons(said.get(0)).get(0));
    letters.clear();
    Message.Button takeBack = buttons(desk.answer("sanction", asker(MARA))).get(0);

    assertThat(press(JONAS, takeBack)).startsWith("Only its owner or an admin");
    assertThat(press(PRIYA, takeBack)).startsWith("It is somebody else's, so say why");
    assertThat(press(MARA, takeBack))
        .startsWith("*Taken back:* deploy-bot runs “invoices”, 18 Nov to 5 Dec.")
        .endsWith("Up to 18 Nov it leads to no note; after that it counts as any other activity.");

    assertThat(press(MARA, takeBack)).startsWith("It is over, declined or taken back");
    assertThat(words(said.get(2))).contains("It was approved, and taken back by UMARA");
    assertThat(said.get(3).toString()).contains("UMARA", "took back what was planned. deploy-bot");
    assertThat(ask(MARA, "sanction")).contains("taken back · explained up to 18 Nov");
    assertThat(buttons(desk.answer("sanction", asker(MARA)))).isEmpty();
    assertThat(letters).isEmpty();
  }

  @Test
  void anAdminTakesPlannedAutomationBackByNameWithAReasonAndItsOwnerIsTold() {
    ask(MARA, "sanction deploy-bot 2026-11-20 2026-12-05 invoices");
    ask(MARA, "sanction deploy-bot 2026-11-21 2026-12-05 letters");

    assertThat(ask(JONAS, "sanction end deploy-bot")).contains("Nothing of *deploy-bot* that you");
    assertThat(ask(PRIYA, "sanction end deploy-bot")).contains("so say why");
    assertThat(ask(PRIYA, "sanction end deploy-bot no budget left"))
        .contains("“letters”, 21 Nov to 5 Dec. No admin is asked any more.")
        .contains("“invoices”, 20 Nov to 5 Dec. No admin is asked any more.");

    assertThat(letters)
        .hasSize(2)
        .allSatisfy(one -> assertThat(one).startsWith("UMARA").contains("“no budget left”"));
    assertThat(ask(MARA, "sanction")).contains("taken back before anybody decided");
  }

  @Test
  void aPlanThatCannotBeReadIsAnsweredWithHowToWriteIt() {
    for (String plan :
        List.of(
            "deploy-bot",
            "deploy-bot 2026-12-01 2026-12-05",
            "deploy-bot 2026-12-05 2026-12-01 invoices",
            "deploy-bot 2026-13-01 2026-13-05 invoices",
            "all 2026-12-01 2026-12-05 invoices",
            "deploy-bot 2026-12-01 2026-12-05 ***")) {
      assertThat(ask(MARA, "sanction " + plan)).contains("Write `/agents sanction <agent>");
    }
    assertThat(ask(JONAS, "sanction deploy-bot 2026-12-01 2026-12-05 invoices"))
        .contains("belongs to somebody else");
    assertThat(said).isEmpty();
  }
}
