package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.goodhart.app.config.Config;
import io.goodhart.app.config.Secrets;
import io.goodhart.calendar.MovableClock;
import io.goodhart.edge.http.HttpConfig;
import io.goodhart.edge.otlp.PrivacyTest;
import io.goodhart.edge.slack.SignedPost;
import io.goodhart.edge.slack.SlackConfig;
import io.goodhart.edge.slack.SlackHouse;
import io.goodhart.edge.slack.SlackSurface;
import io.goodhart.sandbox.Sandbox;
import io.goodhart.sandbox.SandboxConfig;
import io.goodhart.sandbox.state.SandboxApp;
import io.goodhart.testing.Canary;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * What people write goes in through every door and is nowhere afterwards: not in the database, its
 * log, the program's log, the metrics or any output. The name of an agent is kept on purpose.
 */
class PrivacyJourneyTest {
  private static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String KEY = "collector";

  @TempDir private Path folder;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger ours = (Logger) LoggerFactory.getLogger("io.goodhart");
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> said = new ArrayList<>();

  @BeforeEach
  void listen() {
    log.start();
    ours.setLevel(Level.DEBUG);
    ours.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    ours.detachAppender(log);
    ours.setLevel(null);
  }

  @Test
  void nothingAnybodyWroteStaysInTheEmbeddedDatabase() throws Exception {
    Path data = folder.resolve("data");
    sing(data, write("goodhart.yml", ""), () -> assertFilesAreQuiet(data));
    assertFilesAreQuiet(data);
  }

  @Test
  void nothingAnybodyWroteStaysInPostgres() throws Exception {
    Path data = folder.resolve("data");
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      String url = server.getJdbcUrl("postgres", "postgres");
      sing(data, write("goodhart.yml", "database:\n  url: \"" + url + "\"\n"), () -> {});
      assertTablesAreQuiet(server);
    }
    assertFilesAreQuiet(data);
  }

  private void sing(Path data, Path settings, Check whileItRuns) throws Exception {
    MovableClock clock = MovableClock.startingAt(NOW, Clock.systemUTC());
    Secrets secrets =
        new Secrets(
            Optional.of(SlackHouse.TOKEN),
            Optional.of(SlackHouse.SECRET),
            Optional.of(KEY),
            Optional.empty(),
            Optional.of("a secret of at least thirty-two characters"));
    Files.createDirectories(data);
    importFiles(data, settings);
    try (Sandbox sandbox = Sandbox.start(SandboxConfig.on(clock));
        Core core = Core.open(Config.load(settings), secrets, data, clock)) {
      SlackConfig slack =
          SlackConfig.of(SlackHouse.TOKEN, SlackHouse.SECRET)
              .withApiUrl(sandbox.apiUrl().toString());
      sandbox.workspace().installApp(app());
      HttpConfig anyPort = new HttpConfig("127.0.0.1", 0, Duration.ofSeconds(30), 0);
      try (Bot bot = Bot.start(core, anyPort, slack, Optional.of(KEY))) {
        sendTelemetry(bot.url());
        talk(bot.url().resolve("/slack/events"), clock);
        await().atMost(LIMIT).until(() -> core.inbox.waiting(1).isEmpty());
        said.add(get(bot.url().resolve("/metrics")));
        whileItRuns.run();
      }
      assertThat(core.activity.doorCounts())
          .hasSize(3)
          .allMatch(count -> count.addsUp() && count.received() > 3);
    }
    said.add(Cli.output("status", "--data", data.toString(), "--config", settings.toString()));
    said.add(
        Cli.output(
            "status", "--format=json", "--data", data.toString(), "--config", settings.toString()));
    assertThat(log.list).isNotEmpty();
    for (ILoggingEvent event : List.copyOf(log.list)) {
      Canary.assertAbsent("the log", event + " " + event.getKeyValuePairs());
      if (event.getThrowableProxy() != null) {
        Canary.assertAbsent("the log", event.getThrowableProxy().getMessage() + "");
      }
    }
    said.forEach(text -> Canary.assertAbsent("an output", text));
  }

  private void importFiles(Path data, Path settings) throws IOException {
    importFile(
        data,
        settings,
        "roster",
        """
        member,email,slack_id,team,timezone,joined,left,remark
        anna,anna@example.dev,U0ANNA,Core,Europe/Berlin,2026-01-01,,CANARY
        """);
    importFile(
        data, settings, "leave", "member,from,to,reason\nanna,2026-12-01,2026-12-02,CANARY\n");
    importFile(
        data,
        settings,
        "ndjson",
        """
        {"ts":"2026-11-17T09:00:00Z","developer":"anna","tool":"codex","prompt":"CANARY"}
        {"ts":"2026-11-17T09:01:00Z","developer":"anna","session":"CANARY","CANARY":{"a":["CANARY"]}}
        {"ts":"CANARY","developer":"anna"}
        {"ts":"2026-11-17T09:02:00Z","developer":"anna","trigger":"CANARY"}
        {"ts":"2026-11-17T09:03:00Z","developer":"anna","id":"CANARY","fingerprint":"CANARY"}
        {"ts":"2026-11-17T09:04:00Z","developer":"anna","id":"CANARY"}
        CANARY is not JSON
        """);
  }

  private void importFile(Path data, Path settings, String format, String content)
      throws IOException {
    Path file = write(format + ".txt", content.replace("CANARY", Canary.WORD));
    Cli.output(
        "import",
        "--data",
        data.toString(),
        "--config",
        settings.toString(),
        "--now",
        NOW.toString(),
        "--format",
        format,
        file.toString());
  }

  private void sendTelemetry(URI bot) throws IOException, InterruptedException {
    for (PrivacyTest.Planted request : PrivacyTest.planted("the " + Canary.WORD + " sings")) {
      said.add(post(bot.resolve(request.path()), request.contentType(), request.body()));
    }
    for (String broken : List.of("{\"resourceLogs\":\"" + Canary.WORD + "\"}", Canary.WORD)) {
      byte[] body = broken.getBytes(StandardCharsets.UTF_8);
      assertThat(post(bot.resolve("/v1/logs"), "application/json", body)).isNotBlank();
      assertThat(post(bot.resolve("/v1/logs"), "application/x-protobuf", body)).isNotNull();
    }
  }

  private String post(URI url, String type, byte[] body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", type)
            .header("Authorization", "Bearer " + KEY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private String get(URI url) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private void talk(URI events, Clock clock) throws IOException, InterruptedException {
    int number = 0;
    for (String event : SLACK.replace("CANARY", Canary.WORD).split("\n")) {
      String envelope =
          """
          {"type":"event_callback","team_id":"T0SANDBOX","api_app_id":"A0GOODHART",
           "event_id":"Ev%d","event_time":%d,"CANARY":"CANARY","event":%s,
           "authorizations":[{"team_id":"T0SANDBOX","user_id":"U0GOODHART","is_bot":true}]}"""
              .replace("CANARY", Canary.WORD)
              .formatted(number, NOW.getEpochSecond(), event);
      HttpResponse<String> answer = SignedPost.json(events, envelope, clock.instant());
      assertThat(answer.statusCode()).isEqualTo(200);
      number++;
    }
    String command =
        "command=%2Fusage&text=CANARY+CANARY&user_id=U0ANNA&user_name=CANARY&team_id=T0SANDBOX"
            + "&team_domain=CANARY&channel_id=C0CORE&channel_name=CANARY&trigger_id=1.2.CANARY"
            + "&api_app_id=A0GOODHART";
    int status =
        SignedPost.send(
                events,
                "application/x-www-form-urlencoded",
                command.replace("CANARY", Canary.WORD),
                clock.instant())
            .statusCode();
    assertThat(status).isEqualTo(200);
  }

  private void assertFilesAreQuiet(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Canary.assertAbsent(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
  }

  private static void assertTablesAreQuiet(EmbeddedPostgres server) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename")) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      assertThat(tables).contains("event", "inbox", "outbox", "subject", "source_seen");
      for (String table : tables) {
        try (ResultSet rows = statement.executeQuery("SELECT t::text FROM " + table + " t")) {
          while (rows.next()) {
            Canary.assertAbsent(table, rows.getString(1));
          }
        }
      }
    }
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static SandboxApp app() {
    return new SandboxApp(
        SlackHouse.APP,
        "B0GOODHART",
        SlackHouse.BOT_USER,
        "Goodhart",
        SlackHouse.TOKEN,
        SlackHouse.SECRET,
        URI.create("http://127.0.0.1:9/slack/events"),
        List.of(),
        SlackSurface.EVENTS);
  }

  /** Something to look at while the bot runs. */
  @FunctionalInterface
  private interface Check {
    void run() throws IOException;
  }

  private static final String SLACK =
      """
      {"type":"app_mention","user":"U0ANNA","ts":"1795082400.000100","channel":"C0CORE","text":"<@U0GOODHART> CANARY","CANARY":"CANARY"}
      {"type":"message","channel_type":"channel","user":"U0ANNA","ts":"1795082400.000200","channel":"C0CORE","text":"CANARY <@U0HELPER|CANARY>","blocks":[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"CANARY"},{"type":"user","user_id":"U0HELPER"}]}]}],"attachments":[{"fallback":"CANARY","text":"CANARY","fields":[{"title":"CANARY","value":"CANARY"}]}],"files":[{"id":"F1","name":"CANARY","title":"CANARY","preview":"CANARY"}]}
      {"type":"message","subtype":"bot_message","channel_type":"channel","bot_id":"B0HELPER","app_id":"A0HELPER","username":"helper","ts":"1795082400.000300","channel":"C0CORE","text":"CANARY","bot_profile":{"id":"B0HELPER","app_id":"A0HELPER","name":"helper","CANARY":"CANARY"},"metadata":{"event_type":"goodhart_agent_action","event_payload":{"action":"CANARY CANARY","target":"CANARY","on_behalf_of":"U0ANNA","CANARY":"CANARY"}}}
      {"type":"message","channel_type":"channel","bot_id":"B0HELPER","user":"U0ANNA","ts":"1795082400.000400","channel":"C0CORE","text":"CANARY","metadata":{"event_type":"CANARY","event_payload":{"CANARY":"CANARY"}}}
      {"type":"message","subtype":"message_changed","channel_type":"channel","channel":"C0CORE","ts":"1795082400.000500","message":{"type":"message","user":"U0ANNA","text":"CANARY","ts":"1795082400.000100","edited":{"user":"U0ANNA","ts":"1795082400.000500"}},"previous_message":{"type":"message","user":"U0ANNA","text":"CANARY","ts":"1795082400.000100"}}
      {"type":"message","subtype":"message_deleted","channel_type":"channel","channel":"C0CORE","ts":"1795082400.000600","deleted_ts":"1795082400.000100","previous_message":{"type":"message","user":"U0ANNA","text":"CANARY","ts":"1795082400.000100"}}
      {"type":"message","subtype":"file_share","channel_type":"channel","user":"U0ANNA","ts":"1795082400.000700","thread_ts":"1795082400.000300","channel":"C0CORE","text":"CANARY"}
      {"type":"reaction_added","user":"U0ANNA","reaction":"CANARY","item":{"type":"message","channel":"C0CORE","ts":"1795082400.000300"},"item_user":"U0HELPER","event_ts":"1795082401.000100"}
      {"type":"reaction_removed","user":"U0ANNA","reaction":"CANARY","item":{"type":"message","channel":"C0CORE","ts":"1795082400.000300"},"item_user":"U0HELPER","event_ts":"1795082402.000100"}
      {"type":"member_joined_channel","user":"U0GOODHART","channel":"C0CORE","channel_type":"C","team":"T0SANDBOX","inviter":"U0ANNA","CANARY":"CANARY"}
      {"type":"team_join","user":{"id":"U0ANNA","team_id":"T0SANDBOX","name":"CANARY","real_name":"CANARY","profile":{"display_name":"CANARY","title":"CANARY","status_text":"CANARY"}}}
      {"type":"user_change","user":{"id":"U0ANNA","team_id":"T0SANDBOX","name":"CANARY","real_name":"CANARY","profile":{"display_name":"CANARY","title":"CANARY","status_text":"CANARY"}}}
      {"type":"message","channel_type":"im","user":"U0ANNA","ts":"1795082400.000800","channel":"D0ANNA","text":"CANARY"}""";
}
