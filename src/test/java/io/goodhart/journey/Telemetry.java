package io.goodhart.journey;

import io.goodhart.app.BotInSandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** A coding agent that reports its requests by OTLP, one log record each, as JSON. */
final class Telemetry {
  private final HttpClient client;
  private final URI logs;
  private final String key;

  /** An agent with the key that the journeys' bots take. */
  Telemetry(HttpClient client, URI bot) {
    this(client, bot, BotInSandbox.COLLECTOR_KEY);
  }

  Telemetry(HttpClient client, URI bot, String key) {
    this.client = client;
    this.logs = bot.resolve("/v1/logs");
    this.key = key;
  }

  /** Something that somebody asked: a prompt and the request that answered it. */
  int asks(String email, Instant at) throws IOException, InterruptedException {
    return send(record(email, at, "user_prompt", 0, "") + "," + request(email, at, "turn"));
  }

  /** A request of ten tokens in and two out, told apart from others by its id. */
  int requests(String email, Instant at, String id) throws IOException, InterruptedException {
    return send(request(email, at, id));
  }

  private static String request(String email, Instant at, String id) {
    String more =
        attribute("request_id", id) + integer("input_tokens", 10) + integer("output_tokens", 2);
    return record(email, at, "api_request", 1, more);
  }

  private static String record(String email, Instant at, String event, int sequence, String more) {
    return """
        {"timeUnixNano":"%d000000","observedTimeUnixNano":"%d000000",\
        "body":{"stringValue":"claude_code.%s"},"attributes":[\
        {"key":"event.sequence","value":{"intValue":"%d"}}%s%s%s%s]}\
        """
        .formatted(
            at.toEpochMilli() + sequence,
            at.toEpochMilli() + sequence,
            event,
            sequence,
            attribute("event.name", event),
            attribute("session.id", "session-" + email),
            attribute("user.email", email),
            more);
  }

  private static String attribute(String key, String value) {
    return ",{\"key\":\"%s\",\"value\":{\"stringValue\":\"%s\"}}".formatted(key, value);
  }

  private static String integer(String key, long value) {
    return ",{\"key\":\"%s\",\"value\":{\"intValue\":\"%d\"}}".formatted(key, value);
  }

  private int send(String records) throws IOException, InterruptedException {
    String body =
        """
        {"resourceLogs":[{"resource":{"attributes":[\
        {"key":"service.name","value":{"stringValue":"claude-code"}}]},\
        "scopeLogs":[{"scope":{"name":"com.anthropic.claude_code.events"},"logRecords":[%s]}]}]}\
        """
            .formatted(records);
    HttpRequest request =
        HttpRequest.newBuilder(logs)
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + key)
            .POST(BodyPublishers.ofString(body))
            .build();
    HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
    return answer.statusCode();
  }
}
