package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.EventHead;
import io.goodhart.activity.EventId;
import io.goodhart.activity.Events;
import io.goodhart.activity.Subject;
import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
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
import io.goodhart.roster.Rows;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent that does as much as it may in a week, over HTTP. */
class BudgetJourneyTest {
  private static final Instant SUNDAY = Instant.parse("2026-11-22T12:00:00Z");
  private static final String SONNET = "claude-sonnet-4-5";
  private static final Alias MARA = Alias.slackUser("T1", "UMARA");
  private static final String POLICY =
      """
      rules:
        - {name: all, effect: allow}
      budgets:
        - {agent: "deploy-*", actions: 4, hard: true}
        - {agent: "token-*", tokens: 1000000, hard: true}
        - {agent: "money-*", dollars: 3}
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
    core.roster.apply(
        List.of(Rows.known(Rows.row("m-1", "Payments"), MARA)), LocalDate.of(2026, 11, 2));
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

  @Test
  void tokensOfItsOwnSessionsPauseAnAgentAndWhatArrivesLateCounts() throws Exception {
    String key = key("token-eater");
    act(key, "approved");
    use("s-1", "2026-11-20T09:00:00Z", SONNET, 400_000);
    use("s-9", "2026-11-20T09:00:00Z", SONNET, 9_000_000);
    use("s-1", "2026-11-15T23:59:59Z", SONNET, 9_000_000);
    budgets.checkUse();
    assertThat(told("token-eater", "2026-11-16", "tokens:50")).isEmpty();

    use("s-1", "2026-11-17T09:00:00Z", SONNET, 100_000);
    budgets.checkUse();
    assertThat(told("token-eater", "2026-11-16", "tokens:50").orElseThrow())
        .contains("token-eater has used 50 % of its budget for this week (1,000,000 tokens).");
    act(key, "approved");

    use("s-1", "2026-11-22T11:00:00Z", SONNET, 500_000);
    budgets.checkUse();
    assertThat(told("token-eater", "2026-11-16", "tokens:100").orElseThrow())
        .contains("so it is paused");
    assertThat(act(key, "denied").path("code").asText()).isEqualTo("agent_paused");
  }

  @Test
  void whatHasNoPriceOrWasNotSeenIsNotZeroAndTheOwnerIsTold() throws Exception {
    String key = key("money-spender");
    act(key, "approved");
    budgets.checkUse();
    assertThat(told("money-spender", "2026-11-16", "unseen").orElseThrow())
        .contains("nothing that it used this week could be seen or has a price");
    use("s-1", "2026-11-20T09:00:00Z", "home-made", 9_000_000);
    budgets.checkUse();
    assertThat(told("money-spender", "2026-11-16", "dollars:50")).isEmpty();

    use("s-1", "2026-11-20T09:00:01Z", SONNET, 500_000);
    budgets.checkUse();

    assertThat(told("money-spender", "2026-11-16", "dollars:50").orElseThrow())
        .contains("($3, estimated from the price table)", "Some of its models have no price");
    act(key, "approved");
  }

  @Test
  void aWeekThatHasJustBegunIsNotSaidToBeUnseen() throws Exception {
    clock.advanceTo(Instant.parse("2026-11-24T12:00:00Z"));
    act(key("money-spender"), "approved");

    budgets.checkUse();

    assertThat(told("money-spender", "2026-11-23", "unseen")).isEmpty();
  }

  /** What the owner's tool reported of a session. */
  private void use(String session, String at, String model, long tokens) {
    ActivityEvent.ModelCall call =
        new ActivityEvent.ModelCall(
            new EventHead(
                EventId.of(Instant.parse(at), session + model),
                Subject.of(MARA),
                "claude-code",
                Trigger.UNKNOWN,
                OptionalLong.of(EventId.hash("claude-code", session))),
            Optional.of(model),
            new TokenUsage(tokens, 0, 0, 0));
    assertThat(core.activity.append(List.of(Events.batch(List.of(call)))))
        .allMatch(stored -> stored.stored() == 1);
  }

  private String key(String agent) {
    return gate.keys.mint(new AgentId(agent), MARA).orElseThrow().reveal();
  }

  /** What the owner was told of a part of the budget. */
  private Optional<String> told(String agent, String monday, int percent) {
    return told(agent, monday, Integer.toString(percent));
  }

  private Optional<String> told(String agent, String monday, String what) {
    return core.outbox
        .find("dm:outcome:UMARA:budget:" + agent + ":" + monday + ":" + what)
        .map(OutboxMessage::body);
  }

  private JsonNode act(String key, String expected) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/v1/approvals"))
            .header("Authorization", "Bearer " + key)
            .POST(BodyPublishers.ofString("{\"tool\":\"deploy\",\"session\":\"s-1\"}"))
            .build();
    JsonNode answer =
        json.readTree(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
    assertThat(answer.path("status").asText()).isEqualTo(expected);
    budgets.check();
    return answer;
  }
}
