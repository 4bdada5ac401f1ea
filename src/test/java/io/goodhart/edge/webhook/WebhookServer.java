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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
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
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

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
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  WebhookServer() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    intake = new Intake(store, IntakeConfig.DEFAULT, clock, tally);
    WebhookConfig config =
        new WebhookConfig(MOST, 2L * MOST, Duration.ofSeconds(10), Duration.ofSeconds(5));
    Optional<String> secret = Optional.of(SECRET);
    ServletContextHandler context = new ServletContextHandler();
    Webhook outcomes = new OutcomesWebhook(key -> Optional.ofNullable(KEYS.get(key)), secret);
    for (Map.Entry<String, Webhook> webhook :
        Map.of("/v1/outcomes", outcomes, "/v1/github", new GithubWebhook(secret)).entrySet()) {
      ServletHolder holder =
          new ServletHolder(new WebhookServlet(webhook.getValue(), config, intake, door, clock));
      holder.setAsyncSupported(true);
      context.addServlet(holder, webhook.getKey());
    }
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(context);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("The server did not start", e);
    }
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
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
        .timeout(Duration.ofSeconds(30))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
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

  private int port() {
    return connector.getLocalPort();
  }

  /** The outcomes that are stored, as kind, count and whose. */
  List<String> stored() {
    return store.events().stream()
        .map(event -> (Outcome) event)
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
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The server did not stop", e);
    } finally {
      intake.close();
    }
  }
}
