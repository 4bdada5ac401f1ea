package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.goodhart.app.config.Config;
import io.goodhart.app.config.Secrets;
import io.goodhart.approvals.ApprovalNotifier;
import io.goodhart.approvals.Colleagues;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.calendar.MovableClock;
import io.goodhart.delivery.OutboxMessage;
import io.goodhart.edge.gate.policy.PolicyPlace;
import io.goodhart.edge.http.HttpConfig;
import io.goodhart.edge.http.HttpServer;
import io.goodhart.roster.Alias;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent that does as much as it may in a week, over HTTP. */
class BudgetJourneyTest {
  private static final Instant SUNDAY = Instant.parse("2026-11-22T12:00:00Z");
  private static final String POLICY =
      """
      rules:
        - {name: all, effect: allow}
      budgets:
        - {agent: "deploy-*", actions: 4, hard: true}
        - {actions: 2}
      """;

  private final MovableClock clock =
      MovableClock.startingAt(SUNDAY, Clock.fixed(SUNDAY, ZoneOffset.UTC));
  private final Core core;
  private final GateParts gate;
  private final BudgetParts budgets;
  private final HttpServer server;
  private final ObjectMapper json = new ObjectMapper();

  BudgetJourneyTest(@TempDir Path folder) throws IOException {
    core = Core.open(Config.defaults(), Secrets.from(Map.of()), folder, clock);
    Path policy = Files.writeString(folder.resolve("policy.yml"), POLICY);
    gate = new GateParts(core, PolicyPlace.in(policy), ApprovalNotifier.NOBODY, Colleagues.UNKNOWN);
    budgets = new BudgetParts(core, gate);
    server =
        HttpServer.start(new HttpConfig("127.0.0.1", 0, Duration.ofSeconds(5), 0), gate.mounts());
  }

  @AfterEach
  void close() {
    server.close();
    core.close();
  }

  @Test
  void theOwnerHearsOfItInTimeAndAHardLimitPausesTheAgent() throws Exception {
    String key = key("deploy-bot");
    act(key, "approved");
    assertThat(told("deploy-bot", "2026-11-16", 50)).isEmpty();

    act(key, "approved");
    assertThat(told("deploy-bot", "2026-11-16", 50).orElseThrow())
        .contains("deploy-bot has used 50 % of its budget for this week (4 actions).");
    act(key, "approved");
    assertThat(told("deploy-bot", "2026-11-16", 80)).isEmpty();
    act(key, "approved");

    assertThat(told("deploy-bot", "2026-11-16", 100).orElseThrow()).contains("so it is paused");
    assertThat(act(key, "denied").path("code").asText()).isEqualTo("agent_paused");
  }

  @Test
  void aLimitThatIsNotHardIsToldAlone() throws Exception {
    String key = key("night-owl");
    act(key, "approved");
    act(key, "approved");

    assertThat(told("night-owl", "2026-11-16", 100).orElseThrow()).contains("It goes on");
    act(key, "approved");
  }

  @Test
  void aWeekBeginsOnMonday() throws Exception {
    String key = key("night-owl");
    act(key, "approved");
    clock.advanceTo(Instant.parse("2026-11-23T00:00:00Z"));

    assertThat(told("night-owl", "2026-11-23", 50)).isEmpty();
    act(key, "approved");
    assertThat(told("night-owl", "2026-11-23", 50)).isPresent();
    assertThat(told("night-owl", "2026-11-23", 100)).isEmpty();
  }

  private String key(String agent) {
    return gate.keys
        .mint(new AgentId(agent), Alias.slackUser("T1", "UMARA"))
        .orElseThrow()
        .reveal();
  }

  /** What the owner was told of a part of the budget. */
  private Optional<String> told(String agent, String monday, int percent) {
    return core.outbox
        .find("dm:outcome:UMARA:budget:" + agent + ":" + monday + ":" + percent)
        .map(OutboxMessage::body);
  }

  private JsonNode act(String key, String expected) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/v1/approvals"))
            .header("Authorization", "Bearer " + key)
            .POST(BodyPublishers.ofString("{\"tool\":\"deploy\"}"))
            .build();
    JsonNode answer =
        json.readTree(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
    assertThat(answer.path("status").asText()).isEqualTo(expected);
    budgets.check();
    return answer;
  }
}
