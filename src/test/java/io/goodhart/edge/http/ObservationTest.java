package io.goodhart.edge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.Source;
import io.goodhart.delivery.Outbox;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.DatabaseConfig;
import io.goodhart.edge.sql.delivery.JdbiOutbox;
import io.goodhart.intake.Door;
import io.goodhart.intake.Tally;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Health, readiness and metrics over real HTTP. */
class ObservationTest {
  private final Door door = new Door();
  private final Tally tally = new Tally();
  private final AtomicReference<List<String>> problems = new AtomicReference<>(List.of());
  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir private Path folder;
  private Database database;
  private Outbox outbox;
  private Metrics metrics;
  private HttpServer server;

  @BeforeEach
  void setUp() {
    database = Database.open(DatabaseConfig.embedded(folder, ZoneId.of("UTC")));
    outbox = new JdbiOutbox(database);
    metrics = new Metrics(door, tally, outbox);
    server =
        HttpServer.start(
            new HttpConfig("127.0.0.1", 0, Duration.ofSeconds(10), 100),
            List.of(
                new Mount("/healthz", new HealthServlet(List::of)),
                new Mount("/readyz", new HealthServlet(problems::get)),
                new Mount("/metrics", new MetricsServlet(metrics))));
  }

  @AfterEach
  void tearDown() {
    server.close();
    metrics.close();
    database.close();
  }

  @Test
  void aHealthyProcessSaysSo() throws Exception {
    HttpResponse<String> answer = get("/healthz");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("ok\n");
  }

  @Test
  void whatIsNotReadySaysWhyInOneLineEach() throws Exception {
    problems.set(List.of("The database does not answer.", "Slack neither."));

    HttpResponse<String> answer = get("/readyz");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).isEqualTo("The database does not answer.\nSlack neither.\n");
  }

  @Test
  void readinessComesBack() throws Exception {
    problems.set(List.of("The database does not answer."));
    assertThat(get("/readyz").statusCode()).isEqualTo(503);

    problems.set(List.of());

    assertThat(get("/readyz").statusCode()).isEqualTo(200);
  }

  @Test
  void theLawStandsInTheMetricsForEachDoor() throws Exception {
    door.received(Source.OTLP, 7);
    tally.add(Source.OTLP, Tally.Outcome.STORED, 4);
    tally.add(Source.OTLP, Tally.Outcome.DUPLICATE, 2);
    tally.add(Source.OTLP, Tally.Outcome.MALFORMED, 1);

    HttpResponse<String> answer = get("/metrics");

    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/plain;")
        .contains("version=0.0.4");
    assertThat(answer.body())
        .contains("goodhart_intake_received_records_total{source=\"otlp\"} 7.0")
        .contains("goodhart_intake_records_total{outcome=\"stored\",source=\"otlp\"} 4.0")
        .contains("goodhart_intake_records_total{outcome=\"duplicate\",source=\"otlp\"} 2.0")
        .contains("goodhart_intake_records_total{outcome=\"malformed\",source=\"otlp\"} 1.0")
        .contains("goodhart_intake_records_total{outcome=\"ignored\",source=\"otlp\"} 0.0")
        .contains("goodhart_intake_records_total{outcome=\"failed\",source=\"otlp\"} 0.0")
        .contains("goodhart_intake_received_records_total{source=\"slack\"} 0.0");
  }

  @Test
  void messagesThatWaitAreCounted() throws Exception {
    assertThat(get("/metrics").body()).contains("goodhart_outbox_waiting_messages 0.0");

    Instant now = Instant.parse("2026-11-23T09:00:00Z");
    assertThat(outbox.reserve("digest", "C0CORE", "{}", Optional.empty(), now)).isTrue();
    outbox.settle("done", "C0CORE", now);

    assertThat(get("/metrics").body()).contains("goodhart_outbox_waiting_messages 1.0");
  }

  @Test
  void theProcessItselfIsMeasured() throws Exception {
    assertThat(get("/metrics").body()).contains("jvm_memory_used_bytes", "jvm_threads_live");
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI url = URI.create("http://127.0.0.1:" + server.port() + path);
    return client.send(
        HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(10)).build(),
        BodyHandlers.ofString());
  }
}
