package io.goodhart.edge.vendor.poll;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A vendor on this machine that answers as it was told and remembers what it was asked. */
final class VendorServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile Function<Asked, Answer> answers = question -> Answer.of(404, "");

  VendorServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  VendorServer answering(Function<Asked, Answer> how) {
    answers = how;
    return this;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  List<Asked> asked() {
    return new ArrayList<>(asked);
  }

  private void serve(HttpExchange exchange) throws IOException {
    Asked question =
        new Asked(
            exchange.getRequestURI().toString(),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
            Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
            Optional.ofNullable(exchange.getRequestHeaders().getFirst("x-api-key")));
    asked.add(question);
    Answer answer = answers.apply(question);
    byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
    answer.retryAfter.ifPresent(text -> exchange.getResponseHeaders().set("Retry-After", text));
    exchange.sendResponseHeaders(
        answer.status, answer.half ? body.length * 2L : body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
      exchange.getResponseBody().flush();
    }
    if (!answer.half) {
      exchange.close();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** A question as it came. */
  record Asked(String uri, String body, Optional<String> authorization, Optional<String> apiKey) {}

  /** What is answered; half a body never comes to its end. */
  record Answer(int status, String body, Optional<String> retryAfter, boolean half) {
    static Answer of(int status, String body) {
      return new Answer(status, body, Optional.empty(), false);
    }

    static Answer ok(String body) {
      return of(200, body);
    }

    static Answer later(String retryAfter) {
      return new Answer(429, "", Optional.of(retryAfter), false);
    }

    static Answer half(String body) {
      return new Answer(200, body, Optional.empty(), true);
    }
  }
}
