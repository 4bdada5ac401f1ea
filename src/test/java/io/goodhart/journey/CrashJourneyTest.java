package io.goodhart.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.goodhart.app.BotInSandbox;
import io.goodhart.app.Cli;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.DatabaseConfig;
import io.goodhart.edge.sql.delivery.JdbiInbox;
import io.goodhart.sandbox.Sandbox;
import io.goodhart.sandbox.SandboxConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was acknowledged is there, once, however the bot ended. */
@Tag("jar")
@Timeout(240)
class CrashJourneyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Pattern LISTENS = Pattern.compile("Goodhart listens on .* port (\\d+)\\.");
  private static final int ROUNDS = 5;
  private static final int ENOUGH = 400;

  /** Yesterday, so that nothing is too old or too far ahead. */
  private final Load load =
      new Load(
          Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(1)));

  private final Sandbox sandbox =
      Sandbox.start(SandboxConfig.on(Clock.systemUTC()).withRateLimits(false));

  @TempDir private Path folder;

  @BeforeEach
  void setUp() throws IOException {
    sandbox.workspace().installApp(BotInSandbox.app(URI.create("http://127.0.0.1:9/")));
    Files.writeString(
        folder.resolve("goodhart.yml"),
        "server:\n  port: 0\nslack:\n  api-url: %s\n".formatted(sandbox.apiUrl()));
  }

  @AfterEach
  void tearDown() {
    sandbox.close();
  }

  @Test
  void whatWasAcknowledgedSurvivesKillMinusNineOnce() throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      int before = load.acknowledged();
      try (JarProcess bot = serve()) {
        Load.Senders senders = load.send(url(bot));
        await().atMost(PATIENCE).until(() -> load.acknowledged() >= before + ENOUGH);
        bot.kill();
        bot.ended();
        senders.awaitEnd();
      }
    }
    assertThat(load.acknowledgedPosts).hasSizeGreaterThan(ROUNDS * ENOUGH / 10);
    assertThat(load.acknowledgedRequests).hasSizeGreaterThan(ROUNDS * ENOUGH / 10);

    try (JarProcess bot = serve()) {
      URI url = url(bot);
      Observed observed = new Observed(url);
      await().atMost(PATIENCE).until(this::isWorkedOff);
      await().atMost(PATIENCE).until(() -> observed.isSettled("slack"));
      long posts = observed.count("slack", "stored");

      load.tellAgain(url, load.acknowledgedPosts, "Again");
      load.reportAgain(url, load.acknowledgedRequests);
      await().atMost(PATIENCE).until(this::isWorkedOff);
      await().atMost(PATIENCE).until(() -> observed.isSettled("slack"));

      assertThat(observed.count("slack", "stored")).isEqualTo(posts);
      assertThat(observed.count("slack", "duplicate"))
          .isGreaterThanOrEqualTo(load.acknowledgedPosts.size());
      assertThat(observed.count("otlp", "stored")).isZero();
      assertThat(observed.count("otlp", "duplicate")).isEqualTo(load.acknowledgedRequests.size());

      load.tellAgain(url, load.sentPosts, "Rest");
      load.reportAgain(url, load.sentRequests);
      await().atMost(PATIENCE).until(this::isWorkedOff);
      await().atMost(PATIENCE).until(() -> observed.isSettled("slack"));
      bot.stop();
      assertThat(bot.ended()).isEqualTo(143);
      assertThat(bot.out()).contains("Stopping: storing what is under way.");
    }

    JsonNode status = status();
    int requests = load.sentRequests.size();
    assertThat(status.at("/intake/slack/stored").asInt()).isEqualTo(load.sentPosts.size());
    assertThat(status.at("/intake/otlp/stored").asInt()).isEqualTo(requests);
    assertThat(status.at("/tools/0/records").asInt()).isEqualTo(requests);
    assertThat(status.at("/tools/0/input_tokens").asInt()).isEqualTo(10 * requests);
    assertThat(status.at("/tools/0/output_tokens").asInt()).isEqualTo(2 * requests);
    assertThat(events()).isEqualTo(load.sent().size());
  }

  @Test
  void aSignalInTheMiddleOfTheLoadLosesNothingThatWasAcknowledged() throws Exception {
    try (JarProcess bot = serve()) {
      Load.Senders senders = load.send(url(bot));
      await().atMost(PATIENCE).until(() -> load.acknowledged() >= ENOUGH);

      Instant told = Clock.systemUTC().instant();
      bot.stop();
      assertThat(bot.ended()).isEqualTo(143);
      assertThat(Duration.between(told, Clock.systemUTC().instant()))
          .isLessThan(Duration.ofSeconds(15));
      senders.awaitEnd();
    }
    try (JarProcess bot = serve()) {
      URI url = url(bot);
      await().atMost(PATIENCE).until(this::isWorkedOff);
      load.tellAgain(url, load.acknowledgedPosts, "Again");
      load.reportAgain(url, load.acknowledgedRequests);
      await().atMost(PATIENCE).until(this::isWorkedOff);

      Observed observed = new Observed(url);
      await().atMost(PATIENCE).until(() -> observed.isSettled("slack"));
      assertThat(observed.count("otlp", "stored")).isZero();
      assertThat(observed.count("slack", "duplicate"))
          .isGreaterThanOrEqualTo(load.acknowledgedPosts.size());
    }
  }

  private JarProcess serve() throws IOException {
    return JarProcess.start(
        Map.of(
            "SLACK_BOT_TOKEN", BotInSandbox.TOKEN,
            "SLACK_SIGNING_SECRET", BotInSandbox.SIGNING_SECRET,
            "GOODHART_COLLECTOR_KEY", BotInSandbox.COLLECTOR_KEY),
        "serve",
        "--config",
        folder.resolve("goodhart.yml").toString(),
        "--data",
        data().toString());
  }

  private static URI url(JarProcess bot) {
    return URI.create("http://127.0.0.1:" + bot.awaitOutput(LISTENS) + "/");
  }

  private Path data() {
    return folder.resolve("data");
  }

  /** Whether nothing that was acknowledged waits to be worked on. */
  private boolean isWorkedOff() {
    try (Database database = open()) {
      return new JdbiInbox(database, Clock.systemUTC()).waiting(1).isEmpty();
    }
  }

  private long events() {
    try (Database database = open()) {
      return database.read(
          "Counting events",
          handle -> handle.createQuery("SELECT COUNT(*) FROM event").mapTo(Long.class).one());
    }
  }

  private Database open() {
    return Database.open(DatabaseConfig.embedded(data(), ZoneId.of("UTC")));
  }

  private JsonNode status() throws IOException {
    return new ObjectMapper()
        .readTree(Cli.output("status", "--data", data().toString(), "--format", "json"));
  }
}
