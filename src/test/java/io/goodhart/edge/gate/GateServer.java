package io.goodhart.edge.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.goodhart.approvals.ApprovalStore;
import io.goodhart.approvals.GateFixture;
import io.goodhart.approvals.PauseStore;
import io.goodhart.digest.Texts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The gate behind a real server with few threads and little patience for silent connections. */
final class GateServer implements AutoCloseable {
  static final int MOST_THREADS = 12;
  private static final int IDLE_MS = 1000;

  final GateFixture at;
  final Waiters waiters;
  final String key;
  private final Server server;
  private final ServerConnector connector;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  GateServer(ApprovalStore store, PauseStore pauses, GateConfig config) throws Exception {
    at = new GateFixture(store, pauses);
    key = at.keys.mint(GateFixture.BOT, GateFixture.MARA.identity()).orElseThrow().reveal();
    waiters = new Waiters(store, at.announcements, at.clock);
    server = new Server(new QueuedThreadPool(MOST_THREADS));
    connector = new ServerConnector(server, 1, 1);
    connector.setHost("127.0.0.1");
    connector.setIdleTimeout(IDLE_MS);
    server.addConnector(connector);
    GateServlet servlet = new GateServlet(at.gate, at.keys, waiters, config, new Texts(), at.clock);
    ServletContextHandler context = new ServletContextHandler("/");
    for (String path : GateServlet.PATHS) {
      ServletHolder holder = new ServletHolder(servlet);
      holder.setAsyncSupported(true);
      context.addServlet(holder, path);
    }
    server.setHandler(context);
    server.start();
  }

  Said post(String path, String body) {
    return sendLater("POST", path, body, key).join();
  }

  Said get(String path) {
    return sendLater("GET", path, "", key).join();
  }

  CompletableFuture<Said> sendLater(String method, String path, String body, String bearer) {
    HttpRequest request =
        request(path)
            .header("Authorization", "Bearer " + bearer)
            .method(method, BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build();
    return client.sendAsync(request, BodyHandlers.ofString()).thenApply(this::said);
  }

  Said postAs(String idempotencyKey, String body) {
    HttpRequest request =
        request("/v1/approvals")
            .header("Authorization", "Bearer " + key)
            .header("Idempotency-Key", idempotencyKey)
            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build();
    return client.sendAsync(request, BodyHandlers.ofString()).thenApply(this::said).join();
  }

  /** Where it is. */
  String url() {
    return "http://127.0.0.1:" + connector.getLocalPort();
  }

  int threads() {
    return server.getThreadPool().getThreads();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new AssertionError("The server did not stop", e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url() + path));
  }

  private Said said(HttpResponse<String> response) {
    try {
      return new Said(response.statusCode(), json.readTree(response.body()));
    } catch (IOException e) {
      throw new AssertionError("Not JSON: " + response.body(), e);
    }
  }

  /**
   * An answer.
   *
   * @param status of HTTP
   * @param body as JSON
   */
  record Said(int status, JsonNode body) {
    String text(String field) {
      return body.path(field).asText();
    }
  }
}
