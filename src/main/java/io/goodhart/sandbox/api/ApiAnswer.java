package io.goodhart.sandbox.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.wire.Json;
import io.goodhart.sandbox.wire.SlackRefusal;

/**
 * What goes back over HTTP.
 *
 * @param retryAfterSeconds 0 for no such header
 */
record ApiAnswer(int status, String body, int retryAfterSeconds) {
  static ApiAnswer ok(ObjectNode answer) {
    ObjectNode body = Json.object().put("ok", true);
    body.setAll(answer);
    return new ApiAnswer(200, body.toString(), 0);
  }

  static ApiAnswer refused(SlackRefusal refusal) {
    ObjectNode body = Json.object().put("ok", false).put("error", refusal.code());
    if (!refusal.messages().isEmpty()) {
      ArrayNode messages = body.putObject("response_metadata").putArray("messages");
      refusal.messages().forEach(messages::add);
    }
    return new ApiAnswer(200, body.toString(), 0);
  }

  static ApiAnswer rateLimited(int retryAfterSeconds) {
    return new ApiAnswer(429, "{\"ok\":false,\"error\":\"ratelimited\"}", retryAfterSeconds);
  }

  static ApiAnswer status(int status) {
    return new ApiAnswer(status, "", 0);
  }
}
