package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.goodhart.sandbox.conversation.OpenView;
import io.goodhart.sandbox.interaction.FormValues;
import io.goodhart.sandbox.state.SandboxMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent asks over HTTP and waits; people decide in Slack. */
class ReviewJourneyTest {
  @TempDir private Path folder;

  private GateTown town;

  @BeforeEach
  void open() {
    town = new GateTown(folder);
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void anAgentThatWaitsGetsTheReviewersYesAndUsesItOnce() {
    CompletableFuture<JsonNode> answer =
        town.askLater("/v1/approvals?wait=30", GateTown.post("Release 4.12 is out"));

    OpenView review = town.review(GateTown.PRIYA);

    assertThat(review.json().toString())
        .contains("Exactly this will run")
        .contains("text  Release 4.12 is out")
        .contains("Check value")
        .contains("none before this one")
        .contains("Approve this kind in this session")
        .contains("Approve this kind until 18:00 CET");
    assertThat(town.decide(GateTown.PRIYA, "once", "").isOk()).isTrue();
    assertThat(answer.join().path("status").asText()).isEqualTo("approved");
    town.modalThatSays(GateTown.PRIYA, "Approved: post in Slack");
    SandboxMessage card = town.cardThatSays("Approved: post in Slack");
    assertThat(GateTown.said(card))
        .contains("*deploy-bot* may post in `#general` once, until")
        .contains("Approved by <@U0PRIYA>, ");
    assertThat(town.redeem(answer.join()).path("status").asText()).isEqualTo("approved");
    town.cardThatSays("Used at");
    assertThat(town.redeem(answer.join()).path("code").asText()).isEqualTo("already_used");
  }

  @Test
  void theOwnerIsToldAndCanTakeTheApprovalBack() {
    JsonNode asked = town.ask(GateTown.post("hello"));
    town.review(GateTown.TOM);
    town.decide(GateTown.TOM, "once", "");
    await().atMost(GateTown.LIMIT).until(() -> !town.direct(GateTown.MARA).isEmpty());

    SandboxMessage note = town.direct(GateTown.MARA).get(0);
    town.press(GateTown.MARA, note, "approval-withdraw#0");

    assertThat(GateTown.said(town.cardThatSays("Withdrawn: post in Slack")))
        .contains("<@U0MARA> withdrew it at ");
    assertThat(GateTown.said(note)).contains("Approved by <@U0TOM>");
    assertThat(town.get(asked.path("id").asText()).path("status").asText()).isEqualTo("withdrawn");
  }

  @Test
  void aNoNeedsAReasonAndEndsIt() {
    CompletableFuture<JsonNode> answer =
        town.askLater("/v1/approvals?wait=30", GateTown.post("hello"));
    town.open(GateTown.PRIYA, "approval-deny#1");

    FormValues reason = FormValues.of("reason", "reason", "Freeze until Thursday.");
    town.sandbox.workspace().submit(GateTown.PRIYA, town.top(GateTown.PRIYA).id(), reason);

    assertThat(answer.join().path("code").asText()).isEqualTo("denied_by_reviewer");
    assertThat(answer.join().path("message").asText()).contains("Freeze until Thursday.");
    assertThat(GateTown.said(town.cardThatSays("Denied: post in Slack")))
        .contains("Denied by <@U0PRIYA> at ")
        .contains("Freeze until Thursday.");
  }

  @Test
  void aReviewThatDeniesWithoutAReasonStaysOpen() {
    town.ask(GateTown.post("hello"));
    town.review(GateTown.PRIYA);

    assertThat(town.decide(GateTown.PRIYA, "deny", "").errors())
        .containsEntry("reason", "A reason is needed; the requester reads it.");
    assertThat(town.top(GateTown.PRIYA).json().toString()).contains("Exactly this will run");
  }

  @Test
  void aKindThatWasApprovedGoesThroughWithoutAsking() {
    town.ask(GateTown.post("hello"));
    town.review(GateTown.PRIYA);
    town.decide(GateTown.PRIYA, "session", "");

    assertThat(town.ask(GateTown.post("something else")).path("code").asText())
        .isEqualTo("granted");
    town.cardThatSays("may post in `#general` in this session, with whatever arguments");
  }

  @Test
  void aCommandIsApprovedForOneRunOnly() {
    JsonNode asked =
        town.ask(
            """
            {"tool":"Bash","action":"shell","session":"s-1",
            "arguments":{"command":"rm -rf build\\u202e","note":"tidy\\nup"}}
            """);
    town.card();
    for (String button : List.of("approval-review#0", "approval-deny#1")) {
      assertThat(town.answerTo(GateTown.JONAS, button)).contains("that is not you");
    }
    assertThat(town.seen(GateTown.JONAS).toString()).doesNotContain("rm -rf");
    assertThat(town.get(asked.path("id").asText()).path("status").asText()).isEqualTo("pending");

    OpenView review = town.review(GateTown.PRIYA);

    assertThat(review.json().findValuesAsText("value")).containsOnly("once", "deny");
    assertThat(review.json().toString())
        .contains("One approval, one run")
        .contains("rm -rf build\\\\u{202e}")
        .contains("tidy\\\\nup");
    assertThat(GateTown.said(town.card())).doesNotContain("rm -rf");
  }

  @Test
  void aLongValueIsShortenedAtItsOwnEndAndHidesNoNameAfterIt() {
    String tools = "x".repeat(5_000);
    town.ask(
        """
        {"tool":"slack_post","action":"slack.post","target":"#general",
        "arguments":{"a":"%s","zz_to":"everybody"}}
        """
            .formatted(tools));

    OpenView review = town.review(GateTown.PRIYA);

    assertThat(review.json().toString())
        .contains("(4,000 more characters)")
        .contains("zz_to  everybody");
    town.pressInModal(GateTown.PRIYA, "approval-show-all#0");
    await()
        .atMost(GateTown.LIMIT)
        .until(() -> !town.top(GateTown.PRIYA).json().toString().contains("more characters"));
    assertThat(town.top(GateTown.PRIYA).json().toString())
        .contains("x".repeat(2_700))
        .contains("zz_to  everybody")
        .contains("Approve once");
  }

  @Test
  void theOwnerDoesNotDecideAndIsOfferedToTakeItBack() {
    JsonNode asked = town.ask(GateTown.post("hello"));
    town.card();

    assertThat(town.answerTo(GateTown.MARA, "approval-review#0"))
        .contains("deploy-bot belongs to you, so somebody else decides.");
    town.press(GateTown.MARA, town.seen(GateTown.MARA).get(0), "approval-withdraw#0");

    town.cardThatSays("Withdrawn: post in Slack");
    assertThat(town.get(asked.path("id").asText()).path("status").asText()).isEqualTo("withdrawn");
  }

  @Test
  void whoeverItIsForDoesNotDecide() {
    town.ask(
        """
        {"tool":"slack_post","action":"slack.post","target":"#general",
        "on_behalf_of":{"slack":"U0TOM"}}
        """);
    assertThat(GateTown.said(town.cardThatSays("post in"))).contains(", for <@U0TOM>.");

    assertThat(town.answerTo(GateTown.TOM, "approval-deny#1"))
        .contains("This one is yours, so somebody else decides.");
  }

  @Test
  void outsidersAreToldWhoDecidesAndSeeNoArguments() {
    JsonNode asked = town.ask(GateTown.post("secret plan"));
    town.card();

    for (String button : List.of("approval-review#0", "approval-deny#1")) {
      assertThat(town.answerTo(GateTown.JONAS, button))
          .contains("Deciding on this needs the lead of its owner or an admin, and that is not")
          .contains("Nothing was changed.");
      assertThat(town.answerTo(GateTown.GUEST, button))
          .contains("Guests and deactivated people cannot decide. Nothing was changed.");
    }
    assertThat(town.sandbox.workspace().openViews(GateTown.JONAS)).isEmpty();
    assertThat(town.sandbox.workspace().openViews(GateTown.GUEST)).isEmpty();
    assertThat(town.get(asked.path("id").asText()).path("status").asText()).isEqualTo("pending");
    assertThat(town.review(GateTown.PRIYA).json().toString()).contains("secret plan");
  }

  @Test
  void rightsAreLookedUpAgainWhenTheFormComesBack() {
    JsonNode asked = town.ask(GateTown.post("hello"));
    town.review(GateTown.PRIYA);
    town.sandbox.workspace().removeMember(GateTown.PRIYA);

    town.decide(GateTown.PRIYA, "once", "");

    town.modalThatSays(GateTown.PRIYA, "Guests and deactivated people cannot decide.");
    assertThat(town.get(asked.path("id").asText()).path("status").asText()).isEqualTo("pending");
  }

  @Test
  void theSlowerOfTwoAdminsIsToldWhatTheOtherDecided() {
    town.ask(GateTown.post("hello"));
    town.review(GateTown.TOM);
    town.review(GateTown.CARLA);

    town.decide(GateTown.TOM, "deny", "Not today");
    town.decide(GateTown.CARLA, "once", "");

    town.modalThatSays(
        GateTown.CARLA,
        "This was already decided, so your vote was not counted. Denied by <@U0TOM>");
  }

  @Test
  void aPressAfterTheTimeIsAnsweredSo() {
    town.ask(GateTown.post("hello"));
    town.review(GateTown.TOM);
    town.pass(Duration.ofMinutes(16));

    town.decide(GateTown.TOM, "once", "");

    town.modalThatSays(GateTown.TOM, "This expired at");
    town.cardThatSays("Expired: post in Slack");
  }

  @Test
  void aReadOnlyCallAsksNobody() {
    JsonNode said =
        town.askLater(
                "/v1/hooks/claude-code",
                "{\"hook_event_name\":\"PreToolUse\",\"session_id\":\"s\",\"tool_name\":\"Read\","
                    + "\"tool_input\":{\"file_path\":\"src/Main.java\"}}")
            .join();

    assertThat(said.at("/hookSpecificOutput/permissionDecision").asText()).isEqualTo("allow");
    assertThat(town.messages()).isEmpty();
  }

  @Test
  void aYesToADeployNeedsACodeAndWithoutOneNothingIsDecided() {
    JsonNode asked = town.ask(GateTown.deploy());
    OpenView review = town.review(GateTown.PRIYA);

    assertThat(review.json().toString())
        .contains("version  4.12.0")
        .contains("Code from your authenticator app")
        .contains("One approval, one run");
    assertThat(town.decide(GateTown.PRIYA, "once", "").errors()).containsKey("code");
    assertThat(town.get(asked.path("id").asText()).path("status").asText()).isEqualTo("pending");
  }

  @Test
  void oneNoEndsADeployAtOnce() {
    JsonNode asked = town.ask(GateTown.deploy());
    town.review(GateTown.PRIYA);

    town.decide(GateTown.PRIYA, "deny", "Freeze until Thursday.");

    town.cardThatSays("Denied: deploy to production");
    assertThat(town.get(asked.path("id").asText()).path("code").asText())
        .isEqualTo("denied_by_reviewer");
  }

  @Test
  void mailToAnOutsideAddressNeedsTwoPeopleAndNeverNamesItsTextInTheChannel() {
    town.ask(
        """
        {"tool":"send_mail","action":"email","target":"ceo@elsewhere.example",
        "arguments":{"to":["ceo@elsewhere.example"],"body":"our secret plan"}}
        """);

    SandboxMessage card = town.cardThatSays("Approval needed: send mail");

    assertThat(GateTown.said(card))
        .contains("send mail to `ceo@elsewhere.example`")
        .contains("*Needs* 2 people and a code")
        .doesNotContain("secret plan");
    assertThat(town.answerTo(GateTown.JONAS, "approval-review#0")).contains("that is not you");
    assertThat(town.review(GateTown.TOM).json().toString()).contains("our secret plan");
  }

  @Test
  void nothingIsDecidedWhileSlackDoesNotSayWhoSomebodyIs() {
    JsonNode asked = town.ask(GateTown.post("hello"));
    town.review(GateTown.TOM);
    town.sandbox.faults().onMethod("users.info").times(20).error("internal_error");

    assertThat(town.decide(GateTown.TOM, "once", "").errors())
        .containsEntry(
            "decision",
            "Slack did not say who may decide, so nothing was decided and the agent still waits."
                + " Please press again.");
    assertThat(town.get(asked.path("id").asText()).path("status").asText()).isEqualTo("pending");
  }

  @Test
  void whileAReviewerIsAwayTheirDelegateIsAskedAndDecides() {
    town.agents(GateTown.PRIYA, "delegate <@U0JONAS> 2026-11-18 2026-11-20");
    await()
        .atMost(GateTown.LIMIT)
        .untilAsserted(
            () ->
                assertThat(town.sandbox.workspace().messages(GateTown.APPROVALS))
                    .map(GateTown::said)
                    .anyMatch(
                        said -> said.contains("<@U0JONAS> decides on requests for <@U0PRIYA>")));
    JsonNode asked = town.ask(GateTown.post("hello"));
    assertThat(GateTown.said(town.cardThatSays("post in"))).contains("<@U0JONAS>");

    town.review(GateTown.JONAS);
    assertThat(town.decide(GateTown.JONAS, "once", "").isOk()).isTrue();

    town.cardThatSays("Approved by <@U0JONAS>");
    assertThat(town.get(asked.path("id").asText()).path("status").asText()).isEqualTo("approved");
  }

  @Test
  void aDelegateDecidesNothingWhereTwoPeopleAreNeeded() {
    town.agents(GateTown.PRIYA, "delegate <@U0JONAS> 2026-11-18 2026-11-20");
    town.ask(GateTown.deploy());
    town.card();

    assertThat(town.answerTo(GateTown.JONAS, "approval-review#0")).contains("that is not you");
  }

  @Test
  void aDelegateDecidesNothingAfterTheirLastDayOrOnceTheyWereLetGo() {
    town.agents(GateTown.PRIYA, "delegate <@U0JONAS> 2026-11-17 2026-11-18");
    town.agents(GateTown.PRIYA, "delegate off");
    town.ask(GateTown.post("hello"));
    town.card();

    assertThat(town.answerTo(GateTown.JONAS, "approval-deny#1")).contains("that is not you");
  }
}
