package io.goodhart.edge.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.goodhart.activity.Stored;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a sender is told.
 *
 * @param status of HTTP
 * @param headers of the answer
 * @param fields of the JSON object in its body, numbers and texts
 */
record Reply(int status, Map<String, String> headers, Map<String, Object> fields) {
  private static final JsonFactory JSON = new JsonFactory();

  static Reply taken(Stored stored) {
    return new Reply(
        200,
        Map.of(),
        Map.of(
            "stored", stored.stored(),
            "duplicate", stored.duplicate(),
            "ignored", stored.ignored(),
            "malformed", stored.malformed()));
  }

  static Reply unreadable(String reason) {
    return saying(400, reason + " Nothing of it was kept.");
  }

  static Reply unknown(String howToSend) {
    return saying(401, "The key or signature is missing or wrong. " + howToSend);
  }

  static Reply wrongMethod() {
    return new Reply(
        405, Map.of("Allow", "POST"), Map.of("message", "Outcomes are sent with POST."));
  }

  static Reply tooLarge(int most) {
    return saying(413, "The body is over " + most + " bytes. Send less at once.");
  }

  static Reply comeBack(Duration after) {
    return new Reply(
        503,
        Map.of("Retry-After", Long.toString(after.toSeconds())),
        Map.of("message", "The outcomes could not be stored now. Send them again."));
  }

  /** Writes it as the answer. */
  void writeTo(HttpServletResponse response) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      for (Map.Entry<String, Object> field : new TreeMap<>(fields).entrySet()) {
        json.writeFieldName(field.getKey());
        if (field.getValue() instanceof Integer number) {
          json.writeNumber(number);
        } else {
          json.writeString(String.valueOf(field.getValue()));
        }
      }
      json.writeEndObject();
    }
    response.setStatus(status);
    headers.forEach(response::setHeader);
    response.setContentType("application/json");
    response.setContentLength(bytes.size());
    bytes.writeTo(response.getOutputStream());
  }

  private static Reply saying(int status, String message) {
    return new Reply(status, Map.of(), Map.of("message", message));
  }
}
