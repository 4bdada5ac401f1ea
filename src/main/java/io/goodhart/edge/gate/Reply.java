package io.goodhart.edge.gate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What an agent is sent.
 *
 * @param status of HTTP
 * @param headers of the answer
 * @param body of the answer
 */
record Reply(int status, Map<String, String> headers, ObjectNode body) {
  static Reply of(int status, ObjectNode body) {
    return new Reply(status, Map.of(), body);
  }

  /** A refusal to look at a request at all; it says denied, so that nobody takes it for a yes. */
  static Reply refusal(int status, String code, String message, Map<String, String> headers) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("status", "denied")
            .put("code", code)
            .put("message", message);
    return new Reply(status, headers, body);
  }

  static Reply refusal(int status, String code, String message) {
    return refusal(status, code, message, Map.of());
  }

  void writeTo(HttpServletResponse response) throws IOException {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    headers.forEach(response::setHeader);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
