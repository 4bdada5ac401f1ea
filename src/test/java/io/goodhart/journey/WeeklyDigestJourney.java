package io.goodhart.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.goodhart.sandbox.conversation.AppPost;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From what people do to what their channel is told, with nothing left out in between. */
@Timeout(60)
abstract class WeeklyDigestJourney {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path data;
  Town town;

  /** Where the data is kept; empty for SQLite in the folder. */
  abstract String databaseUrl();

  /** The password there. */
  abstract Optional<String> password();

  @BeforeEach
  void setUp() throws IOException {
    town = new Town(data, databaseUrl(), password());
    // The week before the town began is over, so its digests come first.
    await().atMost(PATIENCE).until(() -> digests("9–15 November").size() == 1);
    await().atMost(PATIENCE).until(() -> byGoodhart(Town.GROWTH).size() == 1);
  }

  @AfterEach
  void tearDown() {
    town.close();
  }

  @Test
  void aWeekComesInByEveryDoorAndIsToldOnce() throws Exception {
    Telemetry telemetry = new Telemetry(HttpClient.newHttpClient(), town.bot().url());
    for (int i = 1; i <= 6; i++) {
      assertThat(telemetry.asks("m" + i + "@example.dev", Town.TUESDAY.plusSeconds(i)))
          .isEqualTo(200);
    }
    for (int i = 7; i <= 10; i++) {
      town.workspace().postAs("U0M" + i, Town.PAYMENTS, Town.agent() + " please deploy");
    }
    eventsArrived();

    town.clock.advanceTo(Town.MONDAY);
    for (int i = 0; i < 10; i++) {
      town.bot().wake();
    }

    JsonNode digest = onlyDigest();
    assertThat(digest.get("text").asText())
        .contains("Payments, 16–22 November: met.")
        .contains("10 of 12 people used an AI agent, 83%");
    List<JsonNode> thread = town.page("U0M1").thread(Town.PAYMENTS, digest.get("ts").asText());
    assertThat(thread).hasSize(2);
    assertThat(thread.get(1).get("text").asText()).contains("details");
    assertThat(digest.toString() + thread).doesNotContain("m7", "Member", "please deploy");
  }

  @Test
  void aRestartOnTheSameDataTellsNothingTwice() throws Exception {
    town.clock.advanceTo(Town.MONDAY);
    town.bot().wake();
    onlyDigest();
    int growth = town.page("U0M13").messages(Town.GROWTH).size();

    town.restart();
    town.bot().wake();
    town.bot().wake();

    onlyDigest();
    assertThat(town.page("U0M13").messages(Town.GROWTH)).hasSize(growth);
  }

  @Test
  void whatWasMissedWhileDownIsToldOnce() throws Exception {
    town.clock.advanceTo(Town.MONDAY.plus(Duration.ofDays(21)));

    town.restart();
    town.bot().wake();

    onlyDigest("7–13 December");
    assertThat(byGoodhart(Town.PAYMENTS)).hasSize(2);
  }

  @Test
  void aSmallTeamIsToldOnceThatItGetsNoDigest() throws Exception {
    for (int week = 0; week < 3; week++) {
      town.clock.advanceTo(Town.MONDAY.plus(Duration.ofDays(7L * week)));
      town.bot().wake();
    }
    town.restart();
    town.bot().wake();

    List<JsonNode> told = byGoodhart(Town.GROWTH);
    assertThat(told).hasSize(1);
    assertThat(told.get(0).get("text").asText())
        .contains("Growth has fewer than 6 people, too few for a rate of its own.");
  }

  @Test
  void aWeekInWhichNobodyWasEverSeenIsNoZero() throws Exception {
    town.clock.advanceTo(Town.MONDAY);
    town.bot().wake();

    assertThat(onlyDigest().get("text").asText())
        .contains("cannot say. Of 12 people fewer than 70% can be seen.");
  }

  @Test
  void aPostThatAnAgentMadeWithAPersonsTokenMakesNobodyActive() throws Exception {
    town.agentsReported(2, 12);
    town.workspace()
        .postAsApp(
            AppPost.of(Town.PAYMENTS, "Nothing is blocked.", "B0MESH", "A0MESH").asUser("U0M2"));
    town.workspace().postAs("U0M3", Town.PAYMENTS, Town.agent() + " status?");
    eventsArrived();

    assertThat(ownWeek("U0M2")).contains("Agents worked for you on 1 day; you started nothing");
    assertThat(ownWeek("U0M3")).contains("You used agents on 1 day").contains("count as active");
    town.clock.advanceTo(Town.MONDAY);
    town.bot().wake();
    assertThat(onlyDigest().get("text").asText()).contains("1 of 12 people");
  }

  @Test
  void peopleTalkingToEachOtherAreNoActivity() throws Exception {
    town.workspace().postAs("U0M2", Town.PAYMENTS, "<@U0M3> lunch?");
    eventsArrived();

    assertThat(ownWeek("U0M2")).contains("Nothing seen from you");
  }

  @Test
  void aReplyAndAReactionToAnAgentCountForAnyUseOnly() throws Exception {
    town.agentsReported(1, 12);
    String done =
        town.workspace()
            .postAsApp(
                AppPost.of(Town.PAYMENTS, "4.12 is out.", "B0DEPLOYBOT", "A0DEPLOYBOT")
                    .asUser("U0DEPLOYBOT"));
    town.workspace().react("U0M4", Town.PAYMENTS, done, "tada");
    town.workspace().postAs("U0M5", Town.PAYMENTS, "Thanks!", done);
    eventsArrived();
    town.clock.advanceTo(Town.MONDAY);
    town.bot().wake();

    assertThat(onlyDigest().get("text").asText()).contains("0 of 12 people");
  }

  @Test
  void commandsAreAnsweredToTheAskerAlone() throws Exception {
    town.agentsReported(2, 12);
    town.clock.advanceTo(Town.MONDAY);
    Page page = town.page("U0M1");
    int before = page.messages(Town.PAYMENTS).size();

    page.says(Town.PAYMENTS, "/usage");
    page.says(Town.PAYMENTS, "/usage team");
    page.says(Town.PAYMENTS, "/usage tema");
    page.says(Town.PAYMENTS, "/usage method");

    List<String> answers = answers(page, 4);
    assertThat(answers.get(0)).contains("Nothing seen from you this week.");
    assertThat(answers.get(1)).contains("0 of 12 people").contains("Last 8 weeks:");
    assertThat(answers.get(2)).contains("Did you mean `/usage team`?");
    assertThat(answers.get(3)).contains("How Goodhart counts").contains("more than 80%");
    assertThat(town.page("U0M2").answers(Town.PAYMENTS)).isEmpty();
    assertThat(page.messages(Town.PAYMENTS).size() - before).isEqualTo(4);
  }

  @Test
  void anotherTeamsFigureIsNotTold() throws Exception {
    town.clock.advanceTo(Town.MONDAY);
    Page page = town.page("U0M13");

    page.says(Town.GROWTH, "/usage team Payments");

    assertThat(answers(page, Town.GROWTH, 1).get(0)).contains("open to its members and leads");
  }

  private String ownWeek(String user) throws Exception {
    Page page = town.page(user);
    page.says(Town.PAYMENTS, "/usage");
    return answers(page, 1).get(0);
  }

  private static List<String> answers(Page page, int count) {
    return answers(page, Town.PAYMENTS, count);
  }

  /** An answer may come after the command's own 200. */
  private static List<String> answers(Page page, String channel, int count) {
    return await()
        .atMost(PATIENCE)
        .until(() -> page.answers(channel), answers -> answers.size() >= count);
  }

  /** Waits until the sandbox has delivered all there is and the bot has worked on it. */
  private void eventsArrived() {
    town.sandbox.deliveries().awaitQuiet(PATIENCE);
    Observed observed = new Observed(town.bot().url());
    await().atMost(PATIENCE).until(() -> observed.isSettled("slack"));
  }

  /** The digest of week 47. */
  JsonNode onlyDigest() throws Exception {
    return onlyDigest("16–22 November");
  }

  private JsonNode onlyDigest(String week) throws Exception {
    await().atMost(PATIENCE).until(() -> !digests(week).isEmpty());
    Observed observed = new Observed(town.bot().url());
    await().atMost(PATIENCE).until(observed::hasNothingToPost);
    List<JsonNode> told = digests(week);
    assertThat(told).hasSize(1);
    return told.get(0);
  }

  private List<JsonNode> digests(String week) throws IOException, InterruptedException {
    return byGoodhart(Town.PAYMENTS).stream()
        .filter(message -> message.path("text").asText().startsWith("Payments, " + week + ":"))
        .toList();
  }

  private List<JsonNode> byGoodhart(String channel) throws IOException, InterruptedException {
    String member = channel.equals(Town.GROWTH) ? "U0M13" : "U0M1";
    return town.page(member).messages(channel).stream()
        .filter(message -> message.path("bot_id").asText().equals("B0GOODHART"))
        .filter(message -> !message.path("ephemeral").asBoolean())
        .filter(
            message ->
                message.path("thread_ts").isMissingNode()
                    || message.path("thread_ts").equals(message.path("ts")))
        .toList();
  }
}
