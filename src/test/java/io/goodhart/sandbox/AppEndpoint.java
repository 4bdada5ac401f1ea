package io.goodhart.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.goodhart.sandbox.wire.Form;
import io.goodhart.sandbox.wire.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The app's side: a plain HTTP server that keeps what it got and answers as it was told. */
public final class AppEndpoint implements AutoCloseable {
  /** A request as it arrived. */
  public record Received(Headers headers, String body) {
    public String header(String name) {
      return String.valueOf(headers.getFirst(name));
    }

    public JsonNode json() {
      return Json.parse(body).orElseThrow();
    }

    public Map<String, String> form() {
      return Form.decode(body);
    }

    public JsonNode payload() {
      return Json.parse(form().getOrDefault("payload", "")).orElseThrow();
    }
  }

  /** What is answered to one request. */
  public record Reply(int status, String type, String body, Map<String, String> headers) {
    public static Reply status(int status) {
      return new Reply(status, "text/plain", "", Map.of());
    }

    public static Reply text(String body) {
      return new Reply(200, "text/plain", body, Map.of());
    }

    public static Reply json(String body) {
      return new Reply(200, "application/json", body, Map.of());
    }

    public Reply with(String header, String value) {
      return new Reply(status, type, body, Map.of(header, value));
    }
  }

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final HttpServer server;
  private volatile CountDownLatch gate = new CountDownLatch(0);

  AppEndpoint() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(executor);
    server.createContext("/", this::handle);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events");
  }

  /** Answers the next requests so, one each; all others get an empty 200. */
  public void reply(Reply... next) {
    replies.addAll(List.of(next));
  }

  /** Leaves all requests without an answer until {@link #letGo()}. */
  public void hang() {
    gate = new CountDownLatch(1);
  }

  public void letGo() {
    gate.countDown();
  }

  public List<Received> received() {
    return List.copyOf(received);
  }

  public Received last() {
    return received.get(received.size() - 1);
  }

  @Override
  public void close() {
    letGo();
    server.stop(0);
    executor.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    received.add(new Received(exchange.getRequestHeaders(), body));
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      exchange.close();
      return;
    }
    Reply next = replies.poll();
    Reply reply = next == null ? Reply.status(200) : next;
    byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", reply.type());
    reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
