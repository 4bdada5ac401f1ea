package io.goodhart.edge.otlp;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.Source;
import io.goodhart.activity.TokenSums;
import io.goodhart.activity.ToolUse;
import io.goodhart.delivery.StoreException;
import io.goodhart.edge.otlp.decode.Reduction;
import io.goodhart.edge.otlp.decode.Signal;
import io.goodhart.intake.Door;
import io.goodhart.intake.Fingerprinter;
import io.goodhart.intake.IngestKey;
import io.goodhart.intake.Intake;
import io.goodhart.intake.IntakeConfig;
import io.goodhart.intake.Tally;
import io.goodhart.roster.Alias;
import io.goodhart.testing.InMemoryActivityStore;
import io.goodhart.testing.ServletServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** The servlet behind a real server, with a store in memory. */
final class TelemetryServer implements AutoCloseable {
  static final String COLLECTOR = "demo-key";
  static final String ANNAS = "annas-token";
  static final String MUTE = "key-without-identity";
  static final String UNREADABLE = "key-that-cannot-be-looked-up";
  static final Alias ANNA = Alias.guess("anna@example.dev");

  /** Half an hour after the captures were made. */
  static final Instant NOW = Instant.parse("2026-11-22T22:45:00Z");

  static final byte[] SECRET = "sixteen bytes or more".getBytes(StandardCharsets.UTF_8);

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

  TelemetryServer() {
    this(OtlpConfig.DEFAULT, IntakeConfig.DEFAULT);
  }

  TelemetryServer(OtlpConfig config, IntakeConfig intakeConfig) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    intake = new Intake(store, intakeConfig, clock, tally);
    Reduction reduction = Reduction.under(SECRET, new Fingerprinter(SECRET));
    OtlpServlet servlet =
        new OtlpServlet(config, intake, door, TelemetryServer::find, reduction, clock);
    server =
        new ServletServer(
            Arrays.stream(Signal.values())
                .collect(Collectors.toMap(Signal::path, signal -> servlet)));
  }

  private static Optional<IngestKey> find(String secret) {
    if (secret.equals(UNREADABLE)) {
      throw new StoreException("Looking up a key", new IllegalStateException("as asked"));
    }
    return Optional.ofNullable(KEYS.get(secret));
  }

  /** Posts the bodies one after another as they are. */
  TelemetryServer replay(List<Capture> captures) {
    for (Capture capture : captures) {
      HttpResponse<byte[]> answer = post(capture);
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("Answered " + answer.statusCode());
      }
    }
    return this;
  }

  HttpResponse<byte[]> post(Capture capture) {
    return send(request(capture).build());
  }

  HttpResponse<byte[]> postAs(String key, Capture capture) {
    return send(request(capture).setHeader("Authorization", "Bearer " + key).build());
  }

  HttpResponse<byte[]> postChunked(Capture capture) {
    return send(
        request(capture)
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(capture.body())))
            .build());
  }

  HttpResponse<byte[]> postGzipped(Capture capture) {
    return send(
        request(capture)
            .header("Content-Encoding", "gzip")
            .POST(BodyPublishers.ofByteArray(gzip(capture.body())))
            .build());
  }

  HttpRequest.Builder request(Capture capture) {
    return request(capture.signal().path())
        .header("Content-Type", capture.contentType())
        .header("Authorization", "Bearer " + COLLECTOR)
        .POST(BodyPublishers.ofByteArray(capture.body()));
  }

  HttpRequest.Builder request(String path) {
    return server.request(path);
  }

  int port() {
    return server.port();
  }

  HttpResponse<byte[]> send(HttpRequest request) {
    return server.send(request, BodyHandlers.ofByteArray());
  }

  /** What was used of the tool. */
  ToolUse use(String tool) {
    return store.usageByTool().stream()
        .filter(use -> use.tool().equals(tool))
        .findFirst()
        .orElse(new ToolUse(tool, 0, new TokenSums(0, 0, 0, 0)));
  }

  /** The only event that is stored. */
  ActivityEvent onlyEvent() {
    List<ActivityEvent> events = store.events();
    if (events.size() != 1) {
      throw new AssertionError("There are " + events.size() + " events");
    }
    return events.get(0);
  }

  /** Whether every record that came in has one outcome. */
  boolean countsAddUp() {
    long outcomes =
        Arrays.stream(Tally.Outcome.values()).mapToLong(o -> tally.count(Source.OTLP, o)).sum();
    return door.received(Source.OTLP) == outcomes;
  }

  static byte[] gzip(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
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
