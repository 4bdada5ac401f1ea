package io.goodhart.edge.webhook;

import io.goodhart.activity.ActivityEvent.Outcome;
import io.goodhart.activity.Source;
import io.goodhart.intake.Door;
import io.goodhart.intake.IngestKey;
import io.goodhart.intake.Intake;
import io.goodhart.intake.IntakeConfig;
import io.goodhart.intake.Tally;
import io.goodhart.roster.Alias;
import io.goodhart.testing.InMemoryActivityStore;
import io.goodhart.testing.ServletServer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Both webhooks behind a real server, with a store in memory. */
final class WebhookServer implements AutoCloseable {
  static final String SECRET = "a secret of both sides";
  static final String COLLECTOR = "collector-key";
  static final String ANNAS = "annas-token";
  static final String MUTE = "key-without-identity";
  static final Alias ANNA = Alias.guess("anna@example.dev");
  static final int MOST = 100_000;
  static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private static final Map<String, IngestKey> KEYS =
      Map.of(
          COLLECTOR,
          IngestKey.COLLECTOR,
          ANNAS,
          new IngestKey(Optional.of(ANNA), false),
          MUTE,
          new IngestKey(Optional.empty(), false));

  final InMemoryActivityStore store = new InMemoryActivityStore();
  final Door door = new Door();
  final Tally tally = new Tally();

  private final Intake intake;
  private final ServletServer server;

  WebhookServer() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    intake = new Intake(store, IntakeConfig.DEFAULT, clock, tally);
    WebhookConfig config =
        new WebhookConfig(MOST, 2L * MOST, Duration.ofSeconds(10), Duration.ofSeconds(5));
    Optional<String> secret = Optional.of(SECRET);
    Webhook outcomes = new OutcomesWebhook(key -> Optional.ofNullable(KEYS.get(key)), secret);
    server =
        new ServletServer(
            Map.of(
                "/v1/outcomes",
                new WebhookServlet(outcomes, config, intake, door, clock),
                "/v1/github",
                new WebhookServlet(new GithubWebhook(secret), config, intake, door, clock)));
  }

  /** Posts outcomes with a key. */
  HttpResponse<String> outcomes(String key, String body) {
    return send(request("/v1/outcomes", body).header("Authorization", "Bearer " + key));
  }

  /** Posts an event as GitHub does. */
  HttpResponse<String> github(String event, String body) {
    return send(
        request("/v1/github", body)
            .header("X-GitHub-Event", event)
            .header("X-GitHub-Delivery", "72d3162e-cc78-11e3-81ab-4c9367dc0958")
            .header("X-Hub-Signature-256", signature(body)));
  }

  HttpRequest.Builder request(String path, String body) {
    return server
        .request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return server.send(request.build(), BodyHandlers.ofString());
  }

  static String signature(String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] hash = mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
      return "sha256=" + HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The outcomes that are stored, as kind, count and whose. */
  List<String> stored() {
    return store.events().stream()
        .filter(Outcome.class::isInstance)
        .map(Outcome.class::cast)
        .map(o -> o.what() + " " + o.count() + " " + o.head().subject().code())
        .toList();
  }

  /** Whether every record that came in has one outcome. */
  boolean countsAddUp() {
    long outcomes =
        Arrays.stream(Tally.Outcome.values()).mapToLong(o -> tally.count(Source.WEBHOOK, o)).sum();
    return door.received(Source.WEBHOOK) == outcomes;
  }

  /** Has the intake refuse everything from now on. */
  void closeIntake() {
    intake.close();
  }

  @Override
  public void close() {
    try (intake) {
      server.close();
    }
  }
}
