package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.goodhart.sandbox.state.SandboxMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the approvals channel says of a request, from its beginning to its end. */
class ApprovalMessageJourneyTest {
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
  void peopleAreAskedWithEverythingButTheArguments() {
    JsonNode answer = town.ask(GateTown.deploy());

    assertThat(answer.path("status").asText()).isEqualTo("pending");
    SandboxMessage card = town.cardThatSays("Approval needed: deploy to production");
    assertThat(GateTown.said(card))
        .contains("*deploy-bot* asks to deploy `payments-api` to `production`")
        .contains("*Needs* 2 people and a code")
        .contains("*Risk* high")
        .contains("production deploys")
        .contains("Release 4.12, tests green")
        .contains("<@U0PRIYA>")
        .contains("belongs to <@U0MARA>")
        .doesNotContain("4.12.0");
    assertThat(card.blocks().findValuesAsText("style")).containsExactly("primary", "danger");
  }

  @Test
  void theAgentsWordsMeanNothingInSlack() {
    town.ask(
        """
        {"tool":"deploy","action":"deploy","target":"a`*b*","environment":"production",
        "reason":"*Approved* <!channel> <@U0TOM>\\n\\n>fine"}
        """);

    SandboxMessage card = town.cardThatSays("Approved");

    assertThat(card.text()).doesNotContain("Approved");
    assertThat(GateTown.said(card)).contains("`a'*b*`");
    // Plain text is shown letter by letter.
    assertThat(card.blocks().toString())
        .contains("\"type\":\"plain_text\",\"text\":\"The agent's words: \u201c*Approved* <!chan")
        .containsOnlyOnce("<!channel>");
  }

  @Test
  void whenNobodyAnswersTheMessageSaysSoAndTheOwnerIsTold() {
    JsonNode answer = town.ask(GateTown.deploy());
    town.card();

    town.pass(Duration.ofMinutes(16));

    SandboxMessage card = town.cardThatSays("Expired: deploy to production");
    assertThat(card.blocks().findValuesAsText("action_id")).isEmpty();
    assertThat(town.get(answer.path("id").asText()).path("code").asText()).isEqualTo("expired");
    await()
        .atMost(GateTown.LIMIT)
        .untilAsserted(
            () ->
                assertThat(town.direct(GateTown.MARA))
                    .extracting(GateTown::said)
                    .anyMatch(said -> said.contains("Nobody answered by")));
  }

  @Test
  void whatTheAgentTakesBackIsWithdrawn() {
    JsonNode answer = town.ask(GateTown.deploy());
    town.card();

    town.withdraw(answer);

    town.cardThatSays("Withdrawn: deploy to production");
  }

  @Test
  void theAnswerIsNoWhileTheChannelCannotBeReached() {
    town.sandbox.workspace().archive(GateTown.APPROVALS, GateTown.MARA);

    JsonNode answer = town.ask(GateTown.deploy());

    assertThat(answer.path("status").asText()).isEqualTo("denied");
    assertThat(answer.path("code").asText()).isEqualTo("slack_unavailable");
  }

  @Test
  void aRequestWhoseMessageSlackRefusesIsDenied() {
    town.ask(GateTown.post("first"));
    town.card();
    // The look at the channel is some seconds old; in this moment Goodhart is put out of it.
    town.sandbox.workspace().leave(GateTown.APPROVALS, "U0GOODHART");

    JsonNode answer = town.ask(GateTown.post("second"));
    town.bot.wake();

    // Seldom enough that the agent is not told that it asks too often.
    await()
        .atMost(GateTown.LIMIT)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () ->
                assertThat(town.get(answer.path("id").asText()).path("code").asText())
                    .isEqualTo("slack_unavailable"));
  }

  @Test
  void whileNobodyAnswersTheNextReviewersAreAskedInTheThreadAndByName() {
    town.ask(GateTown.post("hello"));
    SandboxMessage card = town.card();

    town.pass(Duration.ofMinutes(6));
    await().atMost(GateTown.LIMIT).until(() -> thread(card).size() == 2);
    town.pass(Duration.ofMinutes(5));
    await().atMost(GateTown.LIMIT).until(() -> thread(card).size() == 3);

    assertThat(GateTown.said(thread(card).get(1)))
        .contains("Nobody has answered for 6 minutes. <@U0PRIYA>, could one of you look?");
    assertThat(GateTown.said(thread(card).get(2)))
        .contains("Nobody has answered for 11 minutes. <@U0CARLA> and <@U0TOM>, could one");
    assertThat(town.direct(GateTown.TOM))
        .singleElement()
        .extracting(GateTown::said)
        .asString()
        .contains("asks to post in `#general`, and nobody has decided yet.")
        .contains("approval-review");
    assertThat(town.direct(GateTown.PRIYA)).isEmpty();
  }

  @Test
  void aButtonThatOutlivesTheRequestIsAnsweredPrivatelyAndChangesNothing() {
    JsonNode denied = askedByName("hello");
    SandboxMessage first = town.direct(GateTown.TOM).get(0);
    town.review(GateTown.CARLA);
    town.decide(GateTown.CARLA, "deny", "Not today");
    town.cardThatSays("Denied: post in Slack");

    assertThat(answerThere(first, "approval-review#0"))
        .contains("This was already decided, so your vote was not counted. Denied by <@U0CARLA>")
        .contains("Not today");
    assertThat(code(denied)).isEqualTo("denied_by_reviewer");

    JsonNode expired = askedByName("hello again");
    SandboxMessage second = town.direct(GateTown.TOM).get(1);
    town.pass(Duration.ofMinutes(5));
    town.cardThatSays("Expired: post in Slack");

    assertThat(answerThere(second, "approval-deny#1"))
        .contains("This expired at <!date^", "deploy-bot can ask again.");
    assertThat(code(expired)).isEqualTo("expired");
    assertThat(town.sandbox.workspace().openViews(GateTown.TOM)).isEmpty();
  }

  /** Asks, and lets so much time pass that Tom is asked in a message of his own. */
  private JsonNode askedByName(String text) {
    int before = town.direct(GateTown.TOM).size();
    int cards = town.messages().size();
    JsonNode asked = town.ask(GateTown.post(text));
    // A message that is not there after a minute would end the request.
    await().atMost(GateTown.LIMIT).until(() -> town.messages().size() > cards);
    town.card();
    town.pass(Duration.ofMinutes(6));
    town.pass(Duration.ofMinutes(5));
    await().atMost(GateTown.LIMIT).until(() -> town.direct(GateTown.TOM).size() > before);
    return asked;
  }

  /** What Tom alone is told after a press in his own messages. */
  private String answerThere(SandboxMessage message, String action) {
    int before = answers(message).size();
    town.press(GateTown.TOM, message, action);
    await().atMost(GateTown.LIMIT).until(() -> answers(message).size() > before);
    return GateTown.said(answers(message).get(before));
  }

  private List<SandboxMessage> answers(SandboxMessage message) {
    return town.sandbox.workspace().ephemerals(message.channel(), GateTown.TOM);
  }

  private String code(JsonNode asked) {
    return town.get(asked.path("id").asText()).path("code").asText();
  }

  @Test
  void afterFiveInAnHourOutcomesComeTogetherInOneMessage() {
    for (int i = 1; i <= 8; i++) {
      town.ask(GateTown.post("hello " + i));
    }

    town.pass(Duration.ofMinutes(16));
    await().atMost(GateTown.LIMIT).until(() -> town.direct(GateTown.MARA).size() == 6);
    // A change waits for the message that it changes, and is tried again after a while.
    town.pass(Duration.ofMinutes(5));

    await()
        .atMost(GateTown.LIMIT)
        .untilAsserted(
            () ->
                assertThat(town.direct(GateTown.MARA))
                    .extracting(GateTown::said)
                    .hasSize(6)
                    .anyMatch(said -> said.startsWith("3 more answers to what your agents asked")));
  }

  private List<SandboxMessage> thread(SandboxMessage card) {
    return town.sandbox.workspace().thread(GateTown.APPROVALS, card.ts());
  }
}
