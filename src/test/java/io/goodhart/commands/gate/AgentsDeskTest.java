package io.goodhart.commands.gate;

import static io.goodhart.approvals.GateFixture.BOT;
import static io.goodhart.approvals.GateFixture.JONAS;
import static io.goodhart.approvals.GateFixture.MARA;
import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.TOM;
import static io.goodhart.approvals.GateFixture.asking;
import static io.goodhart.approvals.GateFixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.BreakGlass;
import io.goodhart.approvals.Colleagues;
import io.goodhart.approvals.ColleaguesUnknownException;
import io.goodhart.approvals.DelegateStore;
import io.goodhart.approvals.Delegates;
import io.goodhart.approvals.GateFixture;
import io.goodhart.approvals.Handover;
import io.goodhart.approvals.KeySecret;
import io.goodhart.approvals.Seal;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.breakglass.OpeningStore;
import io.goodhart.approvals.codes.CodeNews;
import io.goodhart.approvals.codes.CodeOutcome;
import io.goodhart.approvals.codes.CodeSetup;
import io.goodhart.approvals.codes.CodeStore;
import io.goodhart.approvals.codes.Codes;
import io.goodhart.approvals.codes.TimeCodes;
import io.goodhart.approvals.planned.PlannedRuns;
import io.goodhart.approvals.policy.Tier;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.Scope;
import io.goodhart.approvals.request.State;
import io.goodhart.approvals.request.Vote;
import io.goodhart.commands.AgentList;
import io.goodhart.commands.AgentsAnswer;
import io.goodhart.commands.Asker;
import io.goodhart.commands.Press;
import io.goodhart.commands.approval.OutcomeNote;
import io.goodhart.commands.form.Filled;
import io.goodhart.commands.form.Form;
import io.goodhart.commands.form.Taken;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.roster.Agent;
import io.goodhart.roster.AgentKind;
import io.goodhart.roster.AgentStore;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.Roles;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.InMemoryApprovals;
import io.goodhart.testing.InMemoryCodes;
import io.goodhart.testing.InMemoryOpenings;
import io.goodhart.testing.InMemoryPlannedRuns;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@code /agents} shows of the gate, and what its buttons do. */
class AgentsDeskTest {
  private final InMemoryApprovals store = new InMemoryApprovals();
  private final GateFixture at = new GateFixture(store, store);
  private final Texts texts = new Texts();
  private final List<Message> said = new ArrayList<>();
  private final ApprovalsChannel channel = (key, message) -> said.add(message);
  private final List<String> letters = new ArrayList<>();
  private final OwnerNotes owners =
      new OwnerNotes(
          at.keys,
          (to, about, message) -> letters.add(to.account() + " " + words(message)),
          at.clock);
  private final Set<Alias> left = new HashSet<>();
  private boolean isSlackThere = true;
  private final BreakGlass glass = glass();
  private final BreakGlassNews news =
      new BreakGlassNews(channel, owners, texts, at.clock, ZoneOffset.UTC);
  private final AgentsDesk desk = desk();

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
  void theFormOfBreakGlassOpensForThoseAloneWhoMayBreakIt() {
    assertThat(desk.forms().atCommand("agents", "break-glass deploy-bot", asker(MARA))).isEmpty();
    assertThat(ask(MARA, "break-glass deploy-bot")).contains("Only those whom the settings name");
  }

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
  void whatAButtonBringsThatIsNoRequestChangesNothing() {
    Message.Button odd = new Message.Button("revoke-grant", "apr_1' OR '1'='1", "x", "x");

    assertThat(press(MARA, odd)).contains("Nothing was changed.");
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
    Form form =
        desk.forms()
            .atPress(new Press(review.action(), review.value()), asker(PRIYA))
            .orElseThrow();
    Filled filled = new Filled(form.name(), form.about(), Map.of("reason", "Well founded"));
    assertThat(desk.forms().take(filled, asker(PRIYA)).toString()).contains("is reviewed");

    assertThat(said.get(1).toString()).contains("UPRIYA", "“Well founded”");
    said.clear();
    news.remind(glass);
    assertThat(said).isEmpty();
    assertThat(ask(TOM, "break-glass")).contains("No break-glass waits for a review.");
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

  private void standingGrant() {
    at.policy.set(Optional.of(GateFixture.asking(1, Tier.LOW)));
    Vote vote =
        new Vote(
            PRIYA,
            true,
            Scope.until(at.clock.instant().plus(Duration.ofHours(1))),
            Optional.empty(),
            at.clock.instant());
    assertThat(at.reviews.vote(at.ask(post("hello")), vote)).isPresent();
  }

  private String ask(Person who, String text) {
    Message answer = desk.answer(text, asker(who));
    return answer.toString();
  }

  private String press(Person who, Message.Button button) {
    return desk.press(new Press(button.action(), button.value()), asker(who))
        .orElseThrow()
        .summary();
  }

  private static String words(Message message) {
    return String.join("\n", message.parts().stream().map(Message.Part::text).toList());
  }

  private Taken send(Form form, Person who, String reason) {
    Filled filled = new Filled(form.name(), form.about(), Map.of("reason", reason));
    return desk.forms().take(filled, asker(who)).orElseThrow();
  }

  private static List<Message.Button> buttons(Message message) {
    return message.parts().stream()
        .filter(Message.Part.Buttons.class::isInstance)
        .flatMap(part -> ((Message.Part.Buttons) part).buttons().stream())
        .toList();
  }

  private static Asker asker(Person who) {
    return new Asker(who.identity(), ZoneOffset.UTC);
  }

  private PlannedRuns planned() {
    return new PlannedRuns(
        new InMemoryPlannedRuns(),
        at.keys,
        new Roles(Set.of("UPRIYA", "UTOM"), new FixedRoster()),
        at.entries,
        new SecureRandom(),
        at.clock,
        ZoneOffset.UTC);
  }

  private BreakGlass glass() {
    OpeningStore openings = new InMemoryOpenings();
    at.glass.set(openings);
    return new BreakGlass(
        openings,
        store,
        store,
        at.keys,
        TOM::isSame,
        new Roles(Set.of("UPRIYA", "UTOM"), new FixedRoster()),
        (who, code) ->
            code.equals(GateFixture.RIGHT_CODE)
                ? new CodeOutcome.Right()
                : new CodeOutcome.Wrong(4),
        at.entries,
        at.announcements,
        new SecureRandom(),
        at.clock,
        ZoneOffset.UTC);
  }

  private AgentsDesk desk() {
    PlannedRuns planned = planned();
    AgentStore none = new NoAgents();
    CodeStore codes = new InMemoryCodes();
    TimeCodes times = (key, code, now) -> Optional.empty();
    Seal seal = new Seal(new byte[32], new SecureRandom());
    return new AgentsDesk(
        new AgentsDesk.Parts(
            at.keys,
            store,
            store,
            () -> Objects.requireNonNull(at.policy.get()),
            at.reviews,
            at.killSwitch,
            planned,
            new PlannedNews(planned, channel, texts),
            new Codes(
                codes,
                times,
                seal,
                new Roles(Set.of("UPRIYA", "UTOM"), new FixedRoster()),
                at.entries,
                CodeNews.NONE,
                at.clock),
            new CodeSetup(
                codes, times, seal, at.entries, CodeNews.NONE, new SecureRandom(), at.clock),
            () -> "https://goodhart.example/codes/",
            glass,
            news,
            owners,
            new Handover(
                at.keys, store, new Here(), new Roles(Set.of("UPRIYA"), new FixedRoster())),
            new Delegates(DelegateStore.NONE, at.keys, at.entries, at.clock),
            channel,
            who -> !who.equals(GateFixture.GUEST.identity()),
            Set.of(PRIYA.identity(), TOM.identity())::contains,
            () -> "https://goodhart.example",
            texts,
            at.clock),
        new AgentsAnswer(
            none, new FixedRoster(), who -> false, new AgentList(none, texts, at.clock), texts));
  }

  /** Everybody is here who did not leave, unless nobody can say. */
  private final class Here implements Colleagues {
    @Override
    public boolean isFullMember(Alias who) {
      return !who.equals(GateFixture.GUEST.identity()) && !left.contains(who);
    }

    @Override
    public Set<Alias> peopleOf(String group) {
      return Set.of();
    }

    @Override
    public Optional<String> groupId(String group) {
      return Optional.empty();
    }

    @Override
    public List<Alias> membersAmong(Collection<Alias> people) {
      return List.copyOf(people);
    }

    @Override
    public String workspace() {
      if (!isSlackThere) {
        throw new ColleaguesUnknownException("no answer");
      }
      return "T1";
    }
  }

  /** No agent was ever seen in Slack. */
  private static final class NoAgents implements AgentStore {
    @Override
    public List<Agent> all() {
      return List.of();
    }

    @Override
    public Map<MemberId, Alias> owners() {
      return Map.of();
    }

    @Override
    public Optional<Agent> byBot(String workspace, String botId) {
      return Optional.empty();
    }

    @Override
    public Optional<Agent> byBotUser(String workspace, String botUser) {
      return Optional.empty();
    }

    @Override
    public void save(Agent agent) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setKind(Agent agent, AgentKind kind) {
      throw new UnsupportedOperationException();
    }
  }
}
