package io.goodhart.edge.gate;

import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.TOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.State;
import io.goodhart.approvals.request.Vote;
import io.goodhart.edge.gate.Program.Ended;
import io.goodhart.testing.InMemoryApprovals;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shipped hook script, run as an agent runs it. It needs a shell and curl, which a machine with
 * agents has; one that only builds Goodhart may not.
 */
@Timeout(30)
@EnabledIf("curlIsHere")
class HookScriptTest {
  private static final Path SCRIPT = Path.of("config", "agents", "goodhart-hook.sh");
  private static final Path HOOKS = Path.of("src", "test", "resources", "hooks");
  private static final String YES =
      "{\"hookSpecificOutput\":{\"hookEventName\":\"PreToolUse\",\"permissionDecision\":\"allow\","
          + "\"permissionDecisionReason\":\"Approved by reviewers, once.\"}}";
  private static final int BLOCKS = 2;

  @TempDir private Path folder;
  private final InMemoryApprovals store = new InMemoryApprovals();
  private final GateServer server = start();

  static boolean curlIsHere() {
    return Program.isHere("sh") && Program.isHere("curl");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"claude-code", "codex", "gemini-cli"})
  void whatPeopleApproveRunsAndTheApprovalIsUsed(String agent) throws IOException {
    CompletableFuture<Ended> hook = hook(agent, settings());
    RequestId id = theOne();
    server.at.yes(id, PRIYA);
    server.at.yes(id, TOM);

    assertThat(hook.join()).isEqualTo(new Ended(0, "", ""));
    assertThat(server.at.request(id).state()).isEqualTo(State.REDEEMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"claude-code", "codex", "gemini-cli"})
  void whatAPersonDeniesIsBlockedWithTheReason(String agent) throws IOException {
    CompletableFuture<Ended> hook = hook(agent, settings());
    server.at.no(theOne(), TOM);

    assertThat(hook.join())
        .isEqualTo(new Ended(BLOCKS, "", "Goodhart: Denied by a reviewer: Freeze until Thursday"));
  }

  @Test
  void quotesInAReasonComeAsTheyWereWritten() throws IOException {
    CompletableFuture<Ended> hook = hook("claude-code", settings());
    RequestId id = theOne();
    Vote no = Vote.no(TOM, "Not \"today\", see C:\\plans", server.at.clock.instant());
    assertThat(server.at.reviews.vote(id, no)).isPresent();

    assertThat(hook.join().err())
        .isEqualTo("Goodhart: Denied by a reviewer: Not \"today\", see C:\\plans");
  }

  @ParameterizedTest
  @CsvSource({"claude-code, Bash", "codex, Bash", "gemini-cli, run_shell_command"})
  void peopleSeeTheToolAndTheSession(String agent, String tool) throws IOException {
    CompletableFuture<Ended> hook = hook(agent, settings());
    Request request = server.at.request(theOne());
    server.at.no(request.id(), TOM);

    assertThat(request.action().tool()).isEqualTo(tool);
    assertThat(request.action().session()).hasSize(36);
    assertThat(hook.join().status()).isEqualTo(BLOCKS);
  }

  @Test
  void whatNobodyAnswersInTimeIsBlockedAndTakenBack() throws IOException {
    Map<String, String> settings = settings();
    settings.put("GOODHART_WAIT", "1");

    Ended ended = hook("codex", settings).join();

    assertThat(ended).isEqualTo(new Ended(BLOCKS, "", "Goodhart: Nobody answered in time."));
    assertThat(store.open(Optional.empty())).isEmpty();
  }

  @Test
  void aGateThatIsNotThereBlocks() throws IOException {
    Map<String, String> settings = settings();
    server.close();

    assertThat(hook("gemini-cli", settings).join())
        .isEqualTo(
            new Ended(BLOCKS, "", "Goodhart: The gate did not answer, so this may not run."));
  }

  @Test
  void aGateThatIsSilentBlocks() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Map<String, String> settings = settings();
      settings.put("GOODHART_URL", "http://127.0.0.1:" + silent.getLocalPort());
      // The script gives the gate five seconds more than it asks it to wait for people.
      settings.put("GOODHART_WAIT", "-4");

      assertThat(hook("codex", settings).join().status()).isEqualTo(BLOCKS);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200|",
        "200|allow",
        "200|<html>Sign in to the company's network</html>",
        "200|{\"permissionDecision\":\"allow\"}",
        "200|{\"hookSpecificOutput\":{\"hookEventName\":\"PreToolUse\",\"permissionDecision\":\"deny\","
            + "\"permissionDecisionReason\":\"\\\"permissionDecision\\\":\\\"allow\\\",\"}}",
        "302|" + YES,
        "401|" + YES,
        "500|" + YES
      })
  void anAnswerThatIsNoClearYesBlocks(int status, String body) throws IOException {
    Ended ended = against(status, body == null ? "" : body, 0);

    assertThat(ended.status()).isEqualTo(BLOCKS);
    assertThat(ended.err()).startsWith("Goodhart: ");
  }

  @Test
  void anAnswerThatIsCutOffBlocks() throws IOException {
    assertThat(against(200, YES, 10).status()).isEqualTo(BLOCKS);
  }

  @Test
  void aYesIsAYes() throws IOException {
    assertThat(against(200, YES, 0)).isEqualTo(new Ended(0, "", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GOODHART_URL", "GOODHART_AGENT_KEY", "PATH"})
  void whatIsNotSetUpBlocks(String missing) throws IOException {
    Map<String, String> settings = settings();
    settings.put(missing, missing.equals("PATH") ? folder.toString() : "");

    Ended ended = hook("codex", settings).join();

    assertThat(ended.status()).isEqualTo(BLOCKS);
    assertThat(ended.err()).contains("Goodhart: ");
  }

  @Test
  void aKeyThatIsNotKnownBlocks() throws IOException {
    Map<String, String> settings = settings();
    settings.put("GOODHART_AGENT_KEY", "wrong");

    assertThat(hook("codex", settings).join().status()).isEqualTo(BLOCKS);
  }

  @Test
  void theKeyMayStandInAFile() throws IOException {
    Path file = folder.resolve(".config/goodhart/agent.env");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, "GOODHART_URL=" + server.url() + "/\nGOODHART_AGENT_KEY=" + server.key + "\n");
    Map<String, String> settings = settings();
    settings.keySet().removeAll(List.of("GOODHART_URL", "GOODHART_AGENT_KEY"));

    CompletableFuture<Ended> hook = hook("gemini-cli", settings);
    server.at.no(theOne(), TOM);

    assertThat(hook.join().err()).contains("Freeze until Thursday");
  }

  /** Runs the hook against a server that says always the same, and leaves off the end of it. */
  private Ended against(int status, String body, int missing) throws IOException {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    other.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes, 0, bytes.length - missing);
          exchange.close();
        });
    other.start();
    try {
      Map<String, String> settings = settings();
      settings.put("GOODHART_URL", "http://127.0.0.1:" + other.getAddress().getPort());
      return hook("codex", settings).join();
    } finally {
      other.stop(0);
    }
  }

  private CompletableFuture<Ended> hook(String agent, Map<String, String> settings)
      throws IOException {
    String payload = Files.readString(HOOKS.resolve(agent + ".json"));
    return new Program(folder, List.of("/bin/sh", SCRIPT.toString())).start(settings, payload);
  }

  private Map<String, String> settings() {
    return new HashMap<>(
        Map.of(
            "PATH",
            "/usr/local/bin:/usr/bin:/bin",
            "HOME",
            folder.toString(),
            "GOODHART_URL",
            server.url(),
            "GOODHART_AGENT_KEY",
            server.key,
            "GOODHART_WAIT",
            "20"));
  }

  private RequestId theOne() {
    await().until(() -> !store.open(Optional.empty()).isEmpty());
    return store.open(Optional.empty()).get(0).id();
  }

  private GateServer start() {
    try {
      return new GateServer(
          store,
          store,
          new GateConfig(10_000, 500, Duration.ofSeconds(20), Duration.ofSeconds(20)));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
