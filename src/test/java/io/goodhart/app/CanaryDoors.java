package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.Source;
import io.goodhart.edge.otlp.PrivacyTest;
import io.goodhart.edge.slack.SignedPost;
import io.goodhart.edge.sql.roster.JdbiSanctionStore;
import io.goodhart.edge.vendor.ImportReport;
import io.goodhart.edge.vendor.RosterFile;
import io.goodhart.edge.vendor.SanctionFile;
import io.goodhart.edge.vendor.UsageImport;
import io.goodhart.testing.Canary;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Brings the files of {@code canaries} in through every door, and keeps what the doors said. */
final class CanaryDoors {
  private static final Path FILES = Path.of("src", "test", "resources", "canaries");
  private static final String EVENT =
      """
      {"type":"event_callback","team_id":"T0SANDBOX","api_app_id":"A0GOODHART",
       "event_id":"Ev%d","event_time":%d,"CANARY":"CANARY","event":%s,
       "authorizations":[{"team_id":"T0SANDBOX","user_id":"U0GOODHART","is_bot":true}]}\
      """;
  private static final String COMMAND =
      "command=%2Fusage&text=CANARY+CANARY&user_id=U0ANNA&user_name=CANARY&team_id=T0SANDBOX"
          + "&team_domain=CANARY&channel_id=C0CORE&channel_name=CANARY&trigger_id=1.2.CANARY"
          + "&api_app_id=A0GOODHART";

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> said = new ArrayList<>();

  /** What was answered and reported; nothing of it may hold the canary. */
  List<String> said() {
    return said;
  }

  /** Imports a file of every format there is. */
  void importFiles(Core core) throws IOException {
    for (ImportFormat format : ImportFormat.values()) {
      ImportReport report = bring(core, format, new StringReader(file(format)));
      assertThat(report.read()).as("records of %s", format).isPositive();
      said.add(report.toString());
    }
  }

  private static ImportReport bring(Core core, ImportFormat format, Reader reader)
      throws IOException {
    RosterFile roster =
        new RosterFile(core.roster, core.clock, core.config.zone(), Optional.of("T0SANDBOX"));
    return switch (format) {
      case ROSTER -> roster.roster(reader);
      case LEAVE -> roster.leave(reader);
      case SANCTIONS ->
          new SanctionFile(new JdbiSanctionStore(core.database), core.config.zone()).run(reader);
      default ->
          new UsageImport(
                  format.export(),
                  Source.IMPORT,
                  core.intake,
                  core.door,
                  core.roster,
                  core.clock,
                  UsageImport.Progress.NONE)
              .run(reader)
              .report();
    };
  }

  /** Imports the same files from the command line. */
  void importAgain(Path folder, Path data, Instant now) throws IOException {
    for (ImportFormat format : ImportFormat.values()) {
      Path file = Files.writeString(folder.resolve(format + ".txt"), file(format));
      said.add(
          Cli.output(
              "import",
              "--data",
              data.toString(),
              "--now",
              now.toString(),
              "--format",
              format.toString(),
              file.toString()));
    }
  }

  /** Sends every captured request with the canary in its texts, and some that cannot be read. */
  void sendTelemetry(URI bot, String key) throws IOException, InterruptedException {
    UnaryOperator<HttpRequest.Builder> bearer =
        request -> request.header("Authorization", "Bearer " + key);
    for (PrivacyTest.Planted request : PrivacyTest.planted("the " + Canary.WORD + " sings")) {
      post(
          bot.resolve(request.path()), request.contentType(), request.body().toByteArray(), bearer);
    }
    for (String broken : List.of("{\"resourceLogs\":\"CANARY\"}", "CANARY", "{\"CANARY\":")) {
      byte[] body = Canary.planted(broken).getBytes(StandardCharsets.UTF_8);
      post(bot.resolve("/v1/logs"), "application/json", body, bearer);
      post(bot.resolve("/v1/logs"), "application/x-protobuf", body, bearer);
      post(bot.resolve("/v1/outcomes"), "application/json", body, bearer);
    }
  }

  /** Shows keys that are none. */
  void sendWrongKeys(URI bot) throws IOException, InterruptedException {
    for (String path : List.of("/v1/logs", "/v1/outcomes", "/v1/github", "/slack/events")) {
      int status =
          post(
              bot.resolve(path),
              "application/json",
              new byte[] {'{', '}'},
              request ->
                  request
                      .header("Authorization", "Bearer gh_live_" + Canary.WORD)
                      .header("X-Hub-Signature-256", "sha256=" + Canary.WORD)
                      .header("X-Slack-Signature", "v0=" + Canary.WORD));
      assertThat(status).as(path).isBetween(400, 499);
    }
  }

  /** Reports outcomes as other systems do. */
  void callWebhooks(URI bot, String outcomesSecret, String githubSecret)
      throws IOException, InterruptedException {
    byte[] outcomes = file("webhook-outcomes.ndjson").getBytes(StandardCharsets.UTF_8);
    post(
        bot.resolve("/v1/outcomes"),
        "application/json",
        outcomes,
        request -> request.header("X-Goodhart-Signature", sign(outcomesSecret, outcomes)));
    for (String event : List.of("push", "pull_request", "deployment_status", "issue_comment")) {
      byte[] body = file("webhook-github-" + event + ".json").getBytes(StandardCharsets.UTF_8);
      int status =
          post(
              bot.resolve("/v1/github"),
              "application/json",
              body,
              request ->
                  request
                      .header("X-GitHub-Event", event)
                      .header("X-GitHub-Delivery", Canary.WORD)
                      .header("X-Hub-Signature-256", sign(githubSecret, body)));
      assertThat(status).as(event).isBetween(200, 299);
    }
  }

  /** Delivers Slack's events, a command and a press. */
  void talk(URI bot, Clock clock) throws IOException, InterruptedException {
    URI door = bot.resolve("/slack/events");
    long second = clock.instant().getEpochSecond();
    List<String> events = file("slack.ndjson").lines().toList();
    for (int number = 0; number < events.size(); number++) {
      String envelope = Canary.planted(EVENT).formatted(number, second, events.get(number));
      assertThat(SignedPost.json(door, envelope, clock.instant()).statusCode()).isEqualTo(200);
    }
    HttpResponse<String> answer =
        SignedPost.send(
            door, "application/x-www-form-urlencoded", Canary.planted(COMMAND), clock.instant());
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  /** Looks at a page of the bot. */
  void look(URI page) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.body()).isNotBlank();
    said.add(answer.body());
  }

  private int post(
      URI url, String type, byte[] body, UnaryOperator<HttpRequest.Builder> withHeaders)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    HttpResponse<String> answer =
        http.send(withHeaders.apply(request).build(), HttpResponse.BodyHandlers.ofString());
    said.add(answer.headers() + "\n" + answer.body());
    return answer.statusCode();
  }

  private static String file(ImportFormat format) throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return file(
          files
              .map(path -> path.getFileName().toString())
              .filter(name -> name.startsWith(format + "."))
              .findFirst()
              .orElseThrow(() -> new AssertionError("No canaries for the format " + format)));
    }
  }

  private static String file(String name) throws IOException {
    return Canary.planted(Files.readString(FILES.resolve(name)));
  }

  private static String sign(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return String.format(Locale.ROOT, "sha256=%s", HexFormat.of().formatHex(mac.doFinal(body)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
