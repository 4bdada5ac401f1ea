package io.goodhart.commands.gate;

import static io.goodhart.approvals.GateFixture.JONAS;
import static io.goodhart.approvals.GateFixture.MARA;
import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.TOM;
import static io.goodhart.approvals.GateFixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.GateFixture;
import io.goodhart.approvals.request.State;
import io.goodhart.commands.Press;
import io.goodhart.commands.form.Filled;
import io.goodhart.commands.form.Form;
import io.goodhart.commands.form.Taken;
import io.goodhart.digest.Message;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How {@code /agents} opens the gate in an emergency, and who hears of it. */
class BreakGlassDeskTest extends AgentsDeskFixture {
  @Test
  void theFormOfBreakGlassOpensForThoseAloneWhoMayBreakIt() {
    assertThat(desk.forms().atCommand("agents", "break-glass deploy-bot", asker(MARA))).isEmpty();
    assertThat(ask(MARA, "break-glass deploy-bot")).contains("Only those whom the settings name");
  }

  @Test
  void glassIsBrokenInWordsAndSaidAloud() {
    assertThat(ask(JONAS, "break-glass deploy-bot slack.post 123456 payments down"))
        .contains("Only those whom the settings name");
    assertThat(ask(TOM, "break-glass deploy-bot slack.post 000000 payments down"))
        .contains("That code did not match.");
    assertThat(ask(TOM, "break-glass deploy-bot everything 123456 payments down"))
        .contains("opens a form");
    assertThat(said).isEmpty();

    assertThat(ask(TOM, "break-glass deploy-bot slack.post 123456 payments down, incident 512"))
        .contains("*deploy-bot* may do this without approval until 10:30 UTC: post in Slack.");

    assertThat(words(said.get(0)))
        .contains("UTOM broke the glass: “payments down, incident 512”")
        .contains("without approval, 10:00 UTC to 10:30 UTC: post in Slack")
        .contains("Review due Mon 23 Nov")
        .doesNotContain("123456");
    assertThat(at.gate.ask(post("hello")).state()).isEqualTo(State.APPROVED);
    assertThat(press(MARA, buttons(said.get(0)).get(0)))
        .contains("The break-glass of deploy-bot is over");
    assertThat(words(said.get(1))).contains("broke the glass", "is over.");
    assertThat(buttons(said.get(1))).isEmpty();
    assertThat(said.get(2).toString()).contains("UMARA", "ended the break-glass of *deploy-bot*");
  }

  @Test
  void theAnnouncementLosesItsButtonOnceTheTimeIsOver() {
    ask(TOM, "break-glass deploy-bot slack.post 123456 payments down");
    news.catchUp(glass);
    assertThat(said).hasSize(1);

    at.pass(Duration.ofMinutes(30));
    news.catchUp(glass);

    assertThat(words(said.get(1))).contains("broke the glass", "is over.");
    assertThat(buttons(said.get(1))).isEmpty();
  }

  @Test
  void glassIsBrokenByAFormThatKeepsOpenForACode() {
    Form form =
        desk.forms().atCommand("agents", "break-glass deploy-bot", asker(TOM)).orElseThrow();
    Map<String, String> answers =
        Map.of("agent", "deploy-bot", "kind", "slack.post", "reason", "down", "code", "000000");

    assertThat(desk.forms().take(new Filled(form.name(), "", answers), asker(TOM)))
        .contains(
            Taken.NotYet.at(
                "code", "That code did not match. Nothing was changed. Tries left: 4."));
    Map<String, String> right = new HashMap<>(answers);
    right.put("code", GateFixture.RIGHT_CODE);
    assertThat(desk.forms().take(new Filled(form.name(), "", right), asker(TOM)))
        .get()
        .isInstanceOf(Taken.Answered.class);
    assertThat(said).hasSize(1);
    assertThat(desk.forms().atCommand("agents", "break-glass none", asker(TOM))).isEmpty();
  }

  @Test
  void aReviewThatIsDueIsCalledForOnceADay() {
    ask(TOM, "break-glass deploy-bot slack.post 123456 payments down");
    said.clear();
    news.remind(glass);
    assertThat(said).isEmpty();
    at.pass(Duration.ofDays(5));
    news.remind(glass);
    assertThat(words(said.get(0)))
        .contains("The review of a break-glass of deploy-bot is due")
        .contains("UTOM opened *deploy-bot* for post in Slack, Wed 18 Nov, 10:00 UTC");

    Message.Button review = buttons(said.get(0)).get(0);
    Press pressed = new Press(review.action(), review.value());
    assertThat(desk.forms().atPress(pressed, asker(JONAS))).isEmpty();
    assertThat(press(JONAS, review)).startsWith("An admin who neither opened it nor answers for");
    assertThat(desk.forms().atPress(pressed, asker(TOM))).isEmpty();
    assertThat(press(TOM, review)).startsWith("You opened it or answer for the agent");
    Form form = desk.forms().atPress(pressed, asker(PRIYA)).orElseThrow();
    Filled filled = new Filled(form.name(), form.about(), Map.of("reason", "Well founded"));
    assertThat(desk.forms().take(filled, asker(PRIYA)).toString()).contains("is reviewed");

    assertThat(said.get(1).toString()).contains("UPRIYA", "“Well founded”");
    assertThat(desk.forms().atPress(pressed, asker(PRIYA))).isEmpty();
    assertThat(press(PRIYA, review)).startsWith("There is nothing of that to review any more.");
    said.clear();
    news.remind(glass);
    assertThat(said).isEmpty();
    assertThat(ask(TOM, "break-glass")).contains("No break-glass waits for a review.");
  }
}
