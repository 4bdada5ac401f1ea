package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.goodhart.approvals.action.AgentId;
import io.goodhart.roster.Alias;
import io.goodhart.sandbox.interaction.MessageRef;
import io.goodhart.sandbox.state.SandboxMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anna's night-owl wants the same step again and again; over real HTTP with real signatures. */
class StuckRunJourneyTest {
  private static final AgentId OWL = new AgentId("night-owl");
  private static final String STEP =
      "{\"tool\":\"Read\",\"session\":\"s-1\",\"target\":\"invoice-1.csv\",\"arguments\":{\"page\":1}}";
  private static final String OTHER_STEP =
      "{\"tool\":\"Read\",\"session\":\"s-1\",\"target\":\"invoice-2.csv\",\"arguments\":{\"page\":2}}";

  @TempDir private Path folder;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Town town;
  private String key = "";

  @BeforeEach
  void open() {
    town = new Town(folder, "admins: \"U0CARLA\"\napprovals:\n  stuck-run:\n    repeats: 10\n");
    key =
        town.bot
            .gate()
            .keys
            .mint(OWL, Alias.slackUser(Town.TEAM, Town.ANNA))
            .orElseThrow()
            .reveal();
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void itsOwnerIsAskedOnceAndOnePressPausesIt() throws Exception {
    for (int i = 0; i < 12; i++) {
      ask(STEP);
    }

    look();
    look();

    await().until(() -> town.direct(Town.ANNA).size() == 1);
    SandboxMessage asked = town.direct(Town.ANNA).get(0);
    assertThat(asked.text())
        .startsWith("night-owl has repeated the same step 12 times in 1 minute.")
        .endsWith("You can pause it here.");
    assertThat(asked.json().toString()).contains("Pause it", "It is meant to");

    town.sandbox.workspace().press(Town.ANNA, MessageRef.of(asked), "pause-agent#0");

    await()
        .untilAsserted(
            () ->
                assertThat(town.sandbox.workspace().ephemerals(asked.channel(), Town.ANNA))
                    .anyMatch(m -> m.text().startsWith("*night-owl is paused:*")));
    assertThat(ask(STEP)).contains("agent_paused");
    look();
    assertThat(town.direct(Town.ANNA)).hasSize(1);
  }

  @Test
  void itMayBeMeantTo() throws Exception {
    for (int i = 0; i < 10; i++) {
      ask(STEP);
    }
    look();
    await().until(() -> town.direct(Town.ANNA).size() == 1);
    SandboxMessage asked = town.direct(Town.ANNA).get(0);

    town.sandbox.workspace().press(Town.ANNA, MessageRef.of(asked), "run-is-meant#1");

    await()
        .untilAsserted(
            () ->
                assertThat(town.sandbox.workspace().ephemerals(asked.channel(), Town.ANNA))
                    .anyMatch(m -> m.text().startsWith("Fine. We will not ask")));
    assertThat(ask(STEP)).doesNotContain("agent_paused");
  }

  @Test
  void whatCostsLittleIsLeftAlone() throws Exception {
    await().until(() -> town.core.roster.memberOf(Alias.guess("anna@example.dev")).isPresent());
    Path usage =
        Files.writeString(
            folder.resolve("usage.ndjson"),
            "{\"ts\":\"%s\",\"developer\":\"anna@example.dev\",\"model\":\"claude-sonnet-4-5\",\"input_tokens\":1000}"
                .formatted(Town.NOW.plusSeconds(100)));
    for (int i = 0; i < 12; i++) {
      ask(STEP);
    }
    Cli.output(
        "import",
        "--data",
        folder.toString(),
        "--now",
        Town.NOW.plusSeconds(150).toString(),
        "--format",
        "ndjson",
        usage.toString());
    town.clock.advanceTo(Town.NOW.plusSeconds(120));

    look();

    assertThat(town.core.outbox.waiting()).isZero();
    assertThat(town.direct(Town.ANNA)).isEmpty();
  }

  @Test
  void anAgentThatDoesSomethingElseInBetweenGetsOn() throws Exception {
    for (int i = 0; i < 6; i++) {
      ask(STEP);
      ask(STEP);
      ask(OTHER_STEP);
    }

    look();

    assertThat(town.core.outbox.waiting()).isZero();
    assertThat(town.direct(Town.ANNA)).isEmpty();
  }

  private void look() {
    StuckWatch.of(town.core, town.bot.gate()).look();
    town.bot.wake();
  }

  private String ask(String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(town.bot.url() + "v1/approvals"))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString()).body();
  }
}
