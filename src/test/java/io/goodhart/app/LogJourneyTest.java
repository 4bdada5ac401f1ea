package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.goodhart.delivery.Reason;
import io.goodhart.delivery.Recipient;
import io.goodhart.digest.Message;
import io.goodhart.edge.slack.render.BlockKit;
import io.goodhart.roster.Alias;
import io.goodhart.sandbox.interaction.FormValues;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * What is logged at INFO and above names nobody, whatever Anna does and whatever fails while she
 * does it.
 */
class LogJourneyTest {
  private static final String APP = "A0GOODHART";
  private static final String SENTENCE = "Codex bill of October, ticket FIN-88";
  private static final List<String> COMMANDS =
      List.of(
          "",
          "2026-W46",
          "team",
          "team Paymnets",
          "org",
          "connect laptop",
          "connect status",
          "connect revoke laptop",
          "link copilot/aroth-gh",
          "link pending",
          "away 2026-11-30 2026-12-04",
          "away undo",
          "who",
          "quiet on",
          "export",
          "method",
          "help",
          "<@U0BEN>",
          "review <@U0BEN> cost " + SENTENCE,
          "forget FORGET");

  @TempDir private Path folder;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private Town town;

  @BeforeEach
  void open() {
    log.start();
    root.addAppender(log);
    town = new Town(folder, "admins: \"U0CARLA, U0BEN\"\n");
    await().until(() -> town.core.roster.memberOf(Alias.guess("anna@example.dev")).isPresent());
  }

  @AfterEach
  void close() {
    town.close();
    root.detachAppender(log);
  }

  @Test
  void whatGoesWellIsLoggedWithoutNames() {
    everything();

    await().until(() -> logged().stream().anyMatch(line -> line.contains("Posted: key=dm:")));
    assertNobodyIsNamed();
  }

  @Test
  void whatFailsInSlackIsLoggedWithoutNames() {
    for (String method :
        List.of("users.info", "views.open", "views.publish", "chat.postMessage", "users.list")) {
      town.sandbox.faults().onMethod(method).times(20).error("internal_error");
    }
    everything();
    town.bot.wake();

    assertNobodyIsNamed();
  }

  @Test
  void whatFailsInTheDatabaseIsLoggedWithoutNames() throws SQLException {
    for (String table :
        List.of("alias_claim", "ingest_token", "leave", "quiet_person", "export_link", "event")) {
      plant(
          "CREATE TRIGGER no_"
              + table
              + " BEFORE INSERT ON "
              + table
              + " BEGIN SELECT RAISE(ABORT, 'planted'); END");
    }
    everything();
    town.sendPrompt("collector", "anna@example.dev", 2);

    assertThat(logged()).isNotEmpty();
    assertNobodyIsNamed();
  }

  private void everything() {
    town.sendPrompt("collector", "anna@example.dev", 1);
    town.sandbox.workspace().postAs(Town.ANNA, "C0PAYMENTS", "<@U0GOODHART> are you there?");
    town.sandbox.workspace().openHome(Town.ANNA, APP);
    for (String command : COMMANDS) {
      town.sandbox.workspace().command(Town.ANNA, "C0PAYMENTS", "/usage", command);
    }
    town.sandbox.workspace().command(Town.ANNA, "C0PAYMENTS", "/digest", "schedule off");
    town.sandbox.workspace().command(Town.ANNA, "C0PAYMENTS", "/agents", "");
    town.sandbox.workspace().command(Town.CARLA, "C0PAYMENTS", "/usage", "review <@U0ANNA>");
    if (!town.sandbox.workspace().openViews(Town.CARLA).isEmpty()) {
      town.submit(
          Town.CARLA,
          FormValues.of("purpose", "purpose", "cost").and("sentence", "sentence", SENTENCE));
    }
    Chores.newNotes(town.core).tell();
    String body = new BlockKit().render(Message.of("Hello.")).toJson();
    for (Reason reason : Reason.values()) {
      town.core.direct.tell(new Recipient(Town.ANNA, ZoneOffset.UTC), reason, "something", body);
    }
    town.bot.wake();
    await().atMost(Duration.ofSeconds(20)).until(() -> town.core.inbox.waiting(1).isEmpty());
  }

  private void assertNobodyIsNamed() {
    for (String line : logged()) {
      assertThat(line.toLowerCase(Locale.ROOT))
          .doesNotContain("u0anna", "u0ben", "u0carla", "anna@", "aroth", "laptop", "fin-88");
    }
  }

  /** Lines of Goodhart at INFO and above; the sandbox is Slack, and not Goodhart. */
  private List<String> logged() {
    return List.copyOf(log.list).stream()
        .filter(event -> event.getLevel().isGreaterOrEqual(Level.INFO))
        .filter(event -> !event.getLoggerName().startsWith("io.goodhart.sandbox."))
        .map(LogJourneyTest::line)
        .toList();
  }

  private static String line(ILoggingEvent event) {
    String thrown =
        event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy());
    return event.getFormattedMessage() + " " + event.getKeyValuePairs() + " " + thrown;
  }

  private void plant(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("goodhart.db"));
        Statement execute = connection.createStatement()) {
      execute.execute(statement);
    }
  }
}
