package io.goodhart.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** What a running bot says of itself in its metrics. */
final class Observed {
  private static final List<String> OUTCOMES =
      List.of("malformed", "ignored", "duplicate", "stored", "failed");

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI metrics;

  Observed(URI bot) {
    this.metrics = bot.resolve("/metrics");
  }

  /** Whether everything that came in by a door has an outcome. */
  boolean isSettled(String source) throws IOException, InterruptedException {
    String text = scrape();
    long outcomes = OUTCOMES.stream().mapToLong(outcome -> count(text, source, outcome)).sum();
    return value(text, "goodhart_intake_received_records_total{source=\"" + source + "\"}")
        == outcomes;
  }

  /** Whether every message that was reserved has arrived. */
  boolean hasNothingToPost() throws IOException, InterruptedException {
    return value(scrape(), "goodhart_outbox_waiting_messages") == 0;
  }

  /** How many records of a door had an outcome. */
  long count(String source, String outcome) throws IOException, InterruptedException {
    return count(scrape(), source, outcome);
  }

  private static long count(String text, String source, String outcome) {
    return value(
        text,
        "goodhart_intake_records_total{outcome=\"" + outcome + "\",source=\"" + source + "\"}");
  }

  private static long value(String text, String name) {
    return text.lines()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length() + 1))
        .mapToLong(number -> Math.round(Double.parseDouble(number)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no metric " + name));
  }

  private String scrape() throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(metrics).timeout(Duration.ofSeconds(10)).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }
}
