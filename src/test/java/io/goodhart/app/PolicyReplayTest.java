package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.app.config.Config;
import io.goodhart.app.config.Secrets;
import io.goodhart.approvals.ApprovalNotifier;
import io.goodhart.approvals.Colleagues;
import io.goodhart.approvals.action.AgentId;
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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy held against what an agent asked over HTTP. */
class PolicyReplayTest {
  @TempDir private Path folder;

  @BeforeEach
  void ask() throws Exception {
    Core core = Core.open(Config.defaults(), Secrets.from(Map.of()), folder, Clock.systemUTC());
    GateParts gate =
        new GateParts(
            core, core.config.approvals().policy(), ApprovalNotifier.NOBODY, Colleagues.UNKNOWN);
    String key =
        gate.keys
            .mint(new AgentId("deploy-bot"), Alias.slackUser("T1", "UMARA"))
            .orElseThrow()
            .reveal();
    HttpConfig http = new HttpConfig("127.0.0.1", 0, Duration.ofSeconds(5), 0);
    try (core;
        HttpServer server = HttpServer.start(http, gate.mounts())) {
      post(server, key, "{\"tool\":\"Bash\",\"arguments\":{\"command\":\"make\"}}");
      post(server, key, "{\"tool\":\"Bash\",\"arguments\":{\"command\":\"curl example.com\"}}");
      post(server, key, "{\"tool\":\"Read\",\"target\":\"README.md\"}");
    }
  }

  @Test
  void thePolicyInForceChangesNothing() {
    assertThat(replay("config/policy.yml"))
        .isEqualTo("3 requests in 30 days: nothing would have been different.");
  }

  @Test
  void argumentsAreLookedAtAsLongAsTheyAreKept() throws IOException {
    Path policy =
        Files.writeString(
            folder.resolve("p.yml"),
            """
            rules:
              - name: make
                effect: allow
                when: {arguments: [{at: /command, command: [make]}]}
              - name: reading
                effect: deny
                when: {tool: Read}
              - name: all else
                effect: ask
                reviewers: [admins]
            """);

    assertThat(replay(policy.toString()))
        .isEqualTo(
            "3 requests in 30 days: 1 fewer question, 1 allowed that nobody had approved,"
                + " 1 denied that a rule allowed.");
  }

  @Test
  void daysAreAFewAtLeast() {
    assertThat(Cli.run("policy", "replay", "--days", "0").code()).isEqualTo(2);
  }

  private String replay(String policy) {
    return Cli.output("policy", "replay", "--data", folder.toString(), "--policy", policy).strip();
  }

  private static void post(HttpServer server, String key, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/v1/approvals"))
            .header("Authorization", "Bearer " + key)
            .POST(BodyPublishers.ofString(body))
            .build();
    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);
  }
}
