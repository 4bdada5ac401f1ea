package io.goodhart.edge.gate;

import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.TOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.goodhart.approvals.GateFixture;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.State;
import io.goodhart.testing.InMemoryApprovals;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shipped plugin for OpenClaw, called as OpenClaw calls it. It needs Node, which not every
 * machine has that builds Goodhart: {@code mvn test -Dtest=OpenClawPluginTest -Dnode=node}.
 */
@Timeout(30)
@EnabledIfSystemProperty(named = "node", matches = ".+")
class OpenClawPluginTest {
  private static final Path PLUGIN = Path.of("config", "agents", "openclaw", "index.js");
  private static final Path CALL = Path.of("src", "test", "resources", "hooks", "openclaw.json");
  private static final String HOST =
      """
      import { readFileSync } from "node:fs";
      const { default: plugin } = await import(process.env.PLUGIN);
      const { event, ctx } = JSON.parse(readFileSync(0, "utf8"));
      const hooks = {};
      plugin.register({ on: (name, hook) => (hooks[name] = hook) });
      console.log(JSON.stringify((await hooks.before_tool_call(event, ctx)) ?? {}));
      """;

  @TempDir private Path folder;
  private final ObjectMapper json = new ObjectMapper();
  private final InMemoryApprovals store = new InMemoryApprovals();
  private final GateServer server = start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whatPeopleApproveRunsAndTheApprovalIsUsed() throws IOException {
    CompletableFuture<JsonNode> call = call(server.url(), server.key, 20);
    RequestId id = theOne();
    server.at.yes(id, PRIYA);
    server.at.yes(id, TOM);

    assertThat(call.join().isEmpty()).isTrue();
    assertThat(server.at.request(id).state()).isEqualTo(State.REDEEMED);
  }

  @Test
  void whatAPersonDeniesIsBlockedWithTheReason() throws IOException {
    CompletableFuture<JsonNode> call = call(server.url(), server.key, 20);
    server.at.no(theOne(), TOM);

    assertThat(call.join().path("block").asBoolean()).isTrue();
    assertThat(call.join().path("blockReason").asText())
        .isEqualTo("Goodhart: Denied by a reviewer: Freeze until Thursday");
  }

  @Test
  void itSaysForWhomItIs() throws IOException {
    CompletableFuture<JsonNode> call = call(server.url(), server.key, 20);
    Request request = server.at.request(theOne());
    server.at.no(request.id(), TOM);

    assertThat(request.action().tool()).isEqualTo("exec");
    assertThat(request.action().isFor(GateFixture.MARA)).isTrue();
    assertThat(call.join().path("block").asBoolean()).isTrue();
  }

  @Test
  void whatNobodyAnswersInTimeIsBlockedAndTakenBack() throws IOException {
    JsonNode said = call(server.url(), server.key, 1).join();

    assertThat(said.path("blockReason").asText()).isEqualTo("Goodhart: Nobody answered in time.");
    assertThat(store.open(Optional.empty())).isEmpty();
  }

  @Test
  void aGateThatIsNotThereBlocks() throws IOException {
    server.close();

    assertThat(call("http://127.0.0.1:9", server.key, 1).join().path("block").asBoolean()).isTrue();
  }

  @Test
  void withoutAKeyItBlocks() throws IOException {
    assertThat(call(server.url(), "", 1).join().path("block").asBoolean()).isTrue();
    assertThat(call(server.url(), "wrong", 1).join().path("block").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "approved",
        "[]",
        "{\"status\":\"yes\"}",
        "{\"status\":\"approved\",\"action_hash\""
      })
  void anAnswerThatIsNoClearYesBlocks(String answer) throws IOException {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    other.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    other.start();
    try {
      String url = "http://127.0.0.1:" + other.getAddress().getPort();
      assertThat(call(url, "any", 1).join().path("block").asBoolean()).isTrue();
    } finally {
      other.stop(0);
    }
  }

  private CompletableFuture<JsonNode> call(String url, String key, int wait) throws IOException {
    String node = System.getProperty("node");
    Program program =
        new Program(folder, List.of("/usr/bin/env", node, "--input-type=module", "-e", HOST));
    return program
        .start(
            Map.of(
                "PATH",
                "/usr/local/bin:/usr/bin:/bin",
                "PLUGIN",
                PLUGIN.toAbsolutePath().toString(),
                "GOODHART_URL",
                url,
                "GOODHART_AGENT_KEY",
                key,
                "GOODHART_WAIT",
                Integer.toString(wait)),
            Files.readString(CALL))
        .thenApply(ended -> read(ended));
  }

  private JsonNode read(Program.Ended ended) {
    assertThat(ended.err()).isEmpty();
    try {
      return json.readTree(ended.out());
    } catch (IOException e) {
      throw new AssertionError("Not JSON: " + ended.out(), e);
    }
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
