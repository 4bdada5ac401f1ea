package io.goodhart.sandbox.api;

import io.goodhart.sandbox.interaction.ResponseHooks;
import io.goodhart.sandbox.wire.Json;
import io.goodhart.sandbox.wire.SlackRefusal;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** {@code /hooks/response/<key>}: where an app answers an interaction later. */
public final class ResponseHookServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int MAX_BODY = 1_000_000;
  private static final Set<String> GONE = Set.of("no_service", "used_url", "expired_url");

  private final transient ResponseHooks hooks;

  public ResponseHookServlet(ResponseHooks hooks) {
    this.hooks = hooks;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String key = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    String body = new String(request.getInputStream().readNBytes(MAX_BODY), StandardCharsets.UTF_8);
    try {
      hooks.answer(
          key, Json.parseObject(body).orElseThrow(() -> new SlackRefusal("invalid_payload")));
      write(200, "ok", response);
    } catch (SlackRefusal refusal) {
      int status = GONE.contains(refusal.code()) ? 404 : 400;
      write(status, ApiAnswer.refused(refusal).body(), response);
    }
  }

  private static void write(int status, String body, HttpServletResponse response)
      throws IOException {
    response.setStatus(status);
    response.setContentType(
        body.startsWith("{") ? "application/json; charset=utf-8" : "text/plain; charset=utf-8");
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }
}
