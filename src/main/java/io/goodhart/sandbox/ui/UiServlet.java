package io.goodhart.sandbox.ui;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.wire.Form;
import io.goodhart.sandbox.wire.Json;
import io.goodhart.sandbox.wire.SlackRefusal;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /ui/*}: the page's questions and acts as JSON. A POST must say {@code Content-Type:
 * application/json}, which a form on a foreign page cannot.
 */
final class UiServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(UiServlet.class);
  private static final int MAX_BODY = 1_000_000;

  private final transient UiReads reads;
  private final transient UiActs acts;

  UiServlet(UiReads reads, UiActs acts) {
    this.reads = reads;
    this.acts = acts;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    String query = Optional.ofNullable(request.getQueryString()).orElse("");
    answer(
        request,
        response,
        () -> CompletableFuture.completedFuture(reads.get(path(request), Form.decode(query))));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    byte[] body = request.getInputStream().readNBytes(MAX_BODY);
    answer(
        request,
        response,
        () -> {
          if (!type.startsWith("application/json")) {
            throw new UiRefusal(415, "Send JSON, and say so with Content-Type.");
          }
          return acts.post(path(request), object(body));
        });
  }

  private static ObjectNode object(byte[] body) {
    return Json.parseObject(new String(body, StandardCharsets.UTF_8))
        .orElseThrow(() -> new UiRefusal(400, "Send a JSON object."));
  }

  private static void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      Supplier<CompletableFuture<ObjectNode>> work) {
    AsyncContext async = request.startAsync(request, response);
    async.setTimeout(0);
    CompletableFuture<ObjectNode> started;
    try {
      started = work.get();
    } catch (RuntimeException e) {
      started = CompletableFuture.failedFuture(e);
    }
    CompletableFuture<ObjectNode> unused =
        started.whenComplete(
            (answer, failure) -> {
              try {
                if (failure == null) {
                  write(response, 200, answer);
                } else {
                  UiRefusal refusal = refusal(failure);
                  ObjectNode error = Json.object().put("error", refusal.sentence());
                  write(response, refusal.status(), error);
                }
              } finally {
                async.complete();
              }
            });
  }

  private static UiRefusal refusal(Throwable failure) {
    Throwable cause = cause(failure);
    if (cause instanceof UiRefusal refusal) {
      return refusal;
    }
    if (cause instanceof SlackRefusal refusal) {
      return Sentences.of(refusal);
    }
    if (cause instanceof IllegalArgumentException) {
      return new UiRefusal(400, "The request is not well formed: " + cause.getMessage() + ".");
    }
    LOG.error("page request failed", cause);
    return new UiRefusal(500, "That failed. Look at the log for the reason.");
  }

  private static @Nullable Throwable cause(Throwable failure) {
    return failure instanceof CompletionException ? failure.getCause() : failure;
  }

  private static void write(HttpServletResponse response, int status, ObjectNode body) {
    response.setStatus(status);
    response.setContentType("application/json; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    try {
      response.getOutputStream().write(Json.bytes(body));
    } catch (IOException e) {
      LOG.debug("the page did not wait for its answer", e);
    }
  }

  private static String path(HttpServletRequest request) {
    return Optional.ofNullable(request.getPathInfo()).orElse("/");
  }
}
