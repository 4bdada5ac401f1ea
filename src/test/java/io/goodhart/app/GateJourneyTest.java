package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.goodhart.app.config.Config;
import io.goodhart.app.config.Secrets;
import io.goodhart.approvals.ApprovalNotifier;
import io.goodhart.approvals.Colleagues;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.edge.gate.policy.PolicyPlace;
import io.goodhart.edge.http.HttpConfig;
import io.goodhart.edge.http.HttpServer;
import io.goodhart.ledger.LedgerEntry;
import io.goodhart.ledger.LedgerVerification;
import io.goodhart.ledger.LedgerWalk;
import io.goodhart.ledger.Verdict;
import io.goodhart.roster.Alias;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent at the gate as it is shipped, with nobody to ask. */
class GateJourneyTest {
  private static final AgentId BOT = new AgentId("deploy-bot");

  private final Core core;
  private final GateParts gate;
  private final HttpServer server;
  private final ObjectMapper json = new ObjectMapper();
  private String key = "";

  GateJourneyTest(@TempDir Path folder) {
    core = Core.open(Config.defaults(), Secrets.from(Map.of()), folder, Clock.systemUTC());
    gate =
        new GateParts(
            core,
            PolicyPlace.in(Path.of("config", "policy.yml")),
            ApprovalNotifier.NOBODY,
            Colleagues.UNKNOWN);
    server =
        HttpServer.start(new HttpConfig("127.0.0.1", 0, Duration.ofSeconds(5), 0), gate.mounts());
  }

  @BeforeEach
  void register() {
    key = gate.keys.mint(BOT, Alias.slackUser("T1", "UMARA")).orElseThrow().reveal();
  }

  @AfterEach
  void close() {
    server.close();
    core.close();
  }

  @Test
  void whatThePolicyAsksAboutIsDeniedWhileNobodyCanBeAsked() throws Exception {
    JsonNode said =
        post(
            "/v1/approvals?wait=5",
            "{\"tool\":\"deploy\",\"action\":\"deploy\",\"environment\":\"production\"}");

    assertThat(said.path("status").asText()).isEqualTo("denied");
    assertThat(said.path("code").asText()).isEqualTo("no_reviewer");
  }

  @Test
  void whatNoRuleIsAboutIsDeniedWithItsOwnCode() throws Exception {
    assertThat(post("/v1/approvals", "{\"tool\":\"teleport\"}").path("code").asText())
        .isEqualTo("no_rule");
  }

  @Test
  void aReadOnlyCallGoesThroughAndIsRecorded() throws Exception {
    JsonNode said =
        post(
            "/v1/hooks/claude-code",
            "{\"hook_event_name\":\"PreToolUse\",\"session_id\":\"s\",\"tool_name\":\"Read\","
                + "\"tool_input\":{\"file_path\":\"src/Main.java\"}}");

    assertThat(said.at("/hookSpecificOutput/permissionDecision").asText()).isEqualTo("allow");
    assertThat(core.ledger.after(0, 10))
        .extracting(entry -> entry.kind().code())
        .containsExactly("agent.key-made", "approval.ruled", "approval.redeemed");
    assertThat(
            LedgerVerification.verify(
                new LedgerWalk(core.ledger), core.ledger.head(), Optional.empty()))
        .isNotInstanceOf(Verdict.Broken.class);
  }

  @Test
  void aBodyThatCurlCallsAFormIsReadAsWhatItIs() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.port() + "/v1/approvals?a=b&wait=5"))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("{\"tool\":\"teleport\"}"))
            .build();

    String answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();

    assertThat(json.readTree(answer).path("code").asText()).isEqualTo("no_rule");
  }

  @Test
  void theLedgerHoldsNeitherTargetsNorNames() throws Exception {
    post(
        "/v1/approvals",
        "{\"tool\":\"send_mail\",\"action\":\"email\",\"target\":\"anna@example.com\","
            + "\"arguments\":{\"to\":[\"anna@example.com\"]}}");

    assertThat(core.ledger.after(0, 10))
        .extracting(LedgerEntry::toString)
        .noneMatch(entry -> entry.contains("anna") || entry.contains("UMARA"));
  }

  private JsonNode post(String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .header("Authorization", "Bearer " + key)
            .POST(BodyPublishers.ofString(body))
            .build();
    String answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    return json.readTree(answer);
  }
}
