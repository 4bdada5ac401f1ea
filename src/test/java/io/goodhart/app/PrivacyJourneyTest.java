package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.goodhart.activity.DoorCount;
import io.goodhart.activity.Source;
import io.goodhart.app.config.Config;
import io.goodhart.app.config.Secrets;
import io.goodhart.calendar.MovableClock;
import io.goodhart.edge.http.HttpConfig;
import io.goodhart.edge.slack.SlackConfig;
import io.goodhart.edge.slack.SlackHouse;
import io.goodhart.edge.slack.SlackSurface;
import io.goodhart.edge.sql.PostgresServer;
import io.goodhart.roster.Agent;
import io.goodhart.roster.Alias;
import io.goodhart.sandbox.Sandbox;
import io.goodhart.sandbox.SandboxConfig;
import io.goodhart.sandbox.state.SandboxApp;
import io.goodhart.sandbox.state.SandboxChannel;
import io.goodhart.sandbox.state.SandboxCommand;
import io.goodhart.sandbox.state.SandboxMember;
import io.goodhart.sandbox.state.SandboxMessage;
import io.goodhart.testing.Canary;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * What people write goes in through every door and is nowhere afterwards: not in the database, its
 * log, the program's log, the metrics, any output or any post. Names are kept on purpose, and what
 * somebody asked is quoted to them alone.
 */
class PrivacyJourneyTest {
  private static final Instant NOW = Instant.parse("2026-11-22T22:45:00Z");
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String KEY = "collector";
  private static final String OUTCOMES_SECRET = "outcomes";
  private static final String GITHUB_SECRET = "github";
  private static final String ANNA = "U0ANNA";
  private static final String CORE = "C0CORE";
  private static final Pattern TOKEN = Pattern.compile("gh_live_[A-Za-z0-9_-]{32}");

  @RegisterExtension static final PostgresServer POSTGRES = new PostgresServer();

  @TempDir private Path folder;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger ours = (Logger) LoggerFactory.getLogger("io.goodhart");
  private final CanaryDoors doors = new CanaryDoors();
  private String token = "";

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
    sing(data, Config.defaults(), () -> hunt().inFiles(data));
    doors.importAgain(folder, data, NOW);
    doors.said().add(Cli.output("status", "--data", data.toString()));
    doors.said().add(Cli.output("status", "--format=json", "--data", data.toString()));
    assertOutputsAreQuiet();
    hunt().inFiles(data);
  }

  @Test
  void nothingAnybodyWroteStaysInPostgres() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    String url = POSTGRES.newDatabase();
    Path settings =
        Files.writeString(folder.resolve("goodhart.yml"), "database:\n  url: \"" + url + "\"\n");
    sing(data, Config.load(settings), () -> {});
    assertOutputsAreQuiet();
    hunt().inTables(url);
    hunt().inFiles(data);
  }

  private void sing(Path data, Config config, Check whileItRuns) throws Exception {
    MovableClock clock = MovableClock.startingAt(NOW, Clock.systemUTC());
    try (Sandbox sandbox = Sandbox.start(SandboxConfig.on(clock).withRetryDelays(List.of()));
        Core core = Core.open(config, secrets(), data, clock)) {
      doors.importFiles(core);
      core.agents.save(helper(core));
      core.roster.teams().forEach(team -> core.roster.setChannel(team.id(), CORE));
      people(sandbox);
      SlackConfig slack =
          SlackConfig.of(SlackHouse.TOKEN, SlackHouse.SECRET)
              .withApiUrl(sandbox.apiUrl().toString());
      HttpConfig anyPort = new HttpConfig("127.0.0.1", 0, Duration.ofSeconds(30), 0);
      try (Bot bot = Bot.start(core, anyPort, slack, CollectorKeys.one(KEY))) {
        sandbox.workspace().installApp(app(bot.url().resolve("/slack/events")));
        connect(sandbox);
        doors.sendTelemetry(bot.url(), KEY);
        doors.sendTelemetry(bot.url(), token);
        doors.sendWrongKeys(bot.url());
        doors.callWebhooks(bot.url(), OUTCOMES_SECRET, GITHUB_SECRET);
        doors.talk(bot.url(), clock);
        write(sandbox);
        await().atMost(LIMIT).until(() -> core.inbox.waiting(1).isEmpty());
        bot.wake();
        doors.look(bot.url().resolve("/metrics"));
        doors.look(bot.url().resolve("/readyz"));
        whileItRuns.run();
      }
      assertEveryDoorWasPassed(core);
      assertPostsAreQuiet(sandbox);
    }
    hunt().inLog(List.copyOf(log.list));
  }

  private static Secrets secrets() {
    return new Secrets(
        Optional.of(SlackHouse.TOKEN),
        Optional.of(SlackHouse.SECRET),
        Map.of("", KEY),
        Optional.of(OUTCOMES_SECRET),
        Optional.of(GITHUB_SECRET),
        Optional.empty(),
        Optional.of("a secret of at least thirty-two characters"));
  }

  private static Agent helper(Core core) {
    return new Agent(
        "T0SANDBOX",
        "B0HELPER",
        Optional.of("U0HELPER"),
        Optional.of("A0HELPER"),
        "helper",
        core.roster.memberOf(Alias.slackUser("T0SANDBOX", ANNA)));
  }

  private static void people(Sandbox sandbox) {
    for (String name : List.of("ANNA", "BEN")) {
      sandbox
          .workspace()
          .addMember(
              SandboxMember.of(
                  "U0" + name, Canary.WORD, Canary.WORD, name + "@example.dev", "Europe/Berlin"));
    }
    sandbox
        .workspace()
        .addChannel(
            SandboxChannel.publicChannel(CORE, Canary.WORD)
                .withMembers(ANNA, "U0BEN", SlackHouse.BOT_USER));
    sandbox.workspace().installApp(app(URI.create("http://127.0.0.1:9/slack/events")));
  }

  /** The token stands in its message and nowhere else. */
  private void connect(Sandbox sandbox) {
    sandbox.workspace().command(ANNA, CORE, "/usage", "connect");
    Matcher shown =
        TOKEN.matcher(
            sandbox.workspace().ephemerals(CORE, ANNA).stream()
                .map(message -> message.json().toString())
                .collect(Collectors.joining()));
    assertThat(shown.find()).isTrue();
    token = shown.group();
  }

  /** People write, change, delete and react, as the sandbox delivers it. */
  private static void write(Sandbox sandbox) {
    String text = "<@" + SlackHouse.BOT_USER + "> " + Canary.WORD;
    String asked = sandbox.workspace().postAs(ANNA, CORE, text);
    sandbox.workspace().postAs("U0BEN", CORE, text, asked);
    sandbox.workspace().editAs(ANNA, CORE, asked, text + " again");
    sandbox.workspace().react("U0BEN", CORE, asked, Canary.WORD);
    sandbox.workspace().unreact("U0BEN", CORE, asked, Canary.WORD);
    sandbox.workspace().deleteAs(ANNA, CORE, asked);
    sandbox.workspace().command(ANNA, CORE, "/usage", Canary.WORD);
  }

  private static void assertEveryDoorWasPassed(Core core) {
    List<DoorCount> counts = core.activity.doorCounts();
    assertThat(counts).allMatch(count -> count.addsUp() && count.received() > 3);
    Set<Source> passed =
        counts.stream()
            .map(DoorCount::source)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Source.class)));
    assertThat(passed).isEqualTo(EnumSet.complementOf(EnumSet.of(Source.POLL)));
    assertThat(counts).allMatch(count -> count.stored() > 0);
  }

  private static void assertPostsAreQuiet(Sandbox sandbox) {
    List<SandboxMessage> posts =
        sandbox.workspace().messages(CORE).stream()
            .filter(message -> message.json().path("user").asText().equals(SlackHouse.BOT_USER))
            .toList();
    assertThat(posts).isNotEmpty();
    for (SandboxMessage post : posts) {
      Canary.assertAbsent("a post", post.json().toString());
      sandbox
          .workspace()
          .thread(CORE, post.ts())
          .forEach(answer -> Canary.assertAbsent("a thread", answer.json().toString()));
    }
  }

  private void assertOutputsAreQuiet() {
    assertThat(doors.said()).hasSizeGreaterThan(20);
    doors.said().forEach(text -> hunt().inText("an output", text));
  }

  private CanaryHunt hunt() {
    return new CanaryHunt(token);
  }

  private static SandboxApp app(URI events) {
    return new SandboxApp(
        SlackHouse.APP,
        "B0GOODHART",
        SlackHouse.BOT_USER,
        "Goodhart",
        SlackHouse.TOKEN,
        SlackHouse.SECRET,
        events,
        List.of(SandboxCommand.of("/usage", "Your own week", "")),
        SlackSurface.EVENTS);
  }

  /** Something to look at while the bot runs. */
  @FunctionalInterface
  private interface Check {
    void run() throws IOException;
  }
}
