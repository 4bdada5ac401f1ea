package io.goodhart.app.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.activity.Trigger;
import io.goodhart.calendar.ReportingWeek;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Sends the running week's telemetry to the bot as a collector would: OTLP over HTTP. */
final class DemoTelemetry {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int ACCEPTED = 200;

  private final HttpClient http;
  private final URI logs;
  private final String key;
  private final ObjectMapper json = new ObjectMapper();

  DemoTelemetry(HttpClient http, URI bot, String key) {
    this.http = http;
    this.logs = bot.resolve("/v1/logs");
    this.key = key;
  }

  /**
   * Sends what had happened in a week by {@code now}; what was sent before is sent again.
   *
   * @param offset weeks from the one in which the demo began
   * @return how many log records were sent
   * @throws IOException if the bot does not take them
   */
  int send(DemoCompany company, ReportingWeek week, int offset, Instant now)
      throws IOException, InterruptedException {
    int sent = 0;
    for (DemoPerson person : company.people()) {
      List<DemoTurn> turns =
          new DemoWeek(person, week, offset)
              .turns().stream().filter(turn -> !turn.at().isAfter(now)).toList();
      if (!turns.isEmpty()) {
        ArrayNode records = JsonNodeFactory.instance.arrayNode();
        turns.forEach(turn -> add(records, person, turn));
        post(records);
        sent += records.size();
      }
    }
    return sent;
  }

  private static void add(ArrayNode records, DemoPerson person, DemoTurn turn) {
    if (turn.trigger() == Trigger.HUMAN) {
      ArrayNode prompt = record(records, person, turn, "user_prompt", 0);
      attribute(prompt, "prompt_length", turn.text().length());
    }
    ArrayNode call = record(records, person, turn, "api_request", 1);
    attribute(call, "request_id", "req-" + person.member() + "-" + turn.at().toEpochMilli());
    attribute(call, "model", "claude-sonnet-4-5");
    attribute(call, "input_tokens", turn.tokens().input());
    attribute(call, "output_tokens", turn.tokens().output());
    attribute(call, "cache_read_tokens", turn.tokens().cacheRead());
    attribute(call, "cache_creation_tokens", turn.tokens().cacheWrite());
    for (int edit = 0; edit < turn.outcomes(); edit++) {
      ArrayNode taken = record(records, person, turn, "tool_decision", 2 + edit);
      attribute(taken, "tool_name", "Edit");
      attribute(taken, "decision", "accept");
      attribute(taken, "source", "user_temporary");
    }
  }

  private static ArrayNode record(
      ArrayNode records, DemoPerson person, DemoTurn turn, String event, int sequence) {
    ObjectNode record = records.addObject();
    String nanos = turn.at().toEpochMilli() + sequence + "000000";
    record.put("timeUnixNano", nanos);
    record.put("observedTimeUnixNano", nanos);
    record.putObject("body").put("stringValue", "claude_code." + event);
    ArrayNode attributes = record.putArray("attributes");
    attribute(attributes, "event.name", event);
    attribute(attributes, "event.sequence", sequence);
    attribute(attributes, "session.id", turn.session());
    attribute(attributes, "user.email", person.email());
    return attributes;
  }

  private static void attribute(ArrayNode attributes, String key, String value) {
    attributes.addObject().put("key", key).putObject("value").put("stringValue", value);
  }

  private static void attribute(ArrayNode attributes, String key, long value) {
    attributes.addObject().put("key", key).putObject("value").put("intValue", Long.toString(value));
  }

  private void post(ArrayNode records) throws IOException, InterruptedException {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode resource = body.putArray("resourceLogs").addObject();
    attribute(resource.putObject("resource").putArray("attributes"), "service.name", "claude-code");
    ObjectNode scope = resource.putArray("scopeLogs").addObject();
    scope.putObject("scope").put("name", "com.anthropic.claude_code.events");
    scope.set("logRecords", records);
    HttpRequest request =
        HttpRequest.newBuilder(logs)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + key)
            .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != ACCEPTED) {
      throw new IOException("The bot answered " + answer.statusCode() + " to the demo's telemetry");
    }
  }
}
