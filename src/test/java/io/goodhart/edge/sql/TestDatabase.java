package io.goodhart.edge.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real database of its own for a test class, emptied before each test. */
public final class TestDatabase
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  /** The zone of those who are in no team. */
  public static final ZoneId DEFAULT_ZONE = ZoneId.of("Europe/Berlin");

  private static final List<String> TABLES =
      List.of(
          "event",
          "subject_week",
          "subject_week_tool",
          "subject_week_outcome",
          "subject_week_hour",
          "source_seen",
          "turn",
          "stream_position",
          "door_day",
          "subject",
          "tool",
          "model",
          "ingest_token_tool",
          "ingest_token",
          "alias_claim",
          "sanction",
          "digest_schedule",
          "digest_figure",
          "leave",
          "membership",
          "alias",
          "agent",
          "member",
          "team",
          "inbox",
          "access_request",
          "note",
          "note_pattern",
          "left_out",
          "judged_week",
          "quiet_person",
          "export_link",
          "forgotten",
          "outbox",
          "mark",
          "counted_channel",
          "admin",
          "admin_group",
          "outcome_name",
          "deployment",
          "undone",
          "late_arrival",
          "week_total",
          "approval_opening",
          "approval_vote",
          "approval_arguments",
          "approval_grant",
          "approval_request",
          "agent_pause",
          "agent_key",
          "agent_name_kept",
          "planned_run",
          "outcome_told",
          "reviewer_asked",
          "break_glass",
          "approval_code",
          "approval_code_link");

  private final boolean onPostgres;
  private final List<Database> others = new ArrayList<>();
  private @Nullable Path folder;
  private @Nullable DatabaseConfig config;
  private @Nullable Database database;

  private TestDatabase(boolean onPostgres) {
    this.onPostgres = onPostgres;
  }

  /** A SQLite file in a temporary folder. */
  public static TestDatabase sqlite() {
    return new TestDatabase(false);
  }

  /** A database on the {@link PostgresServer}. */
  public static TestDatabase postgres() {
    return new TestDatabase(true);
  }

  /** The open database. */
  public Database get() {
    return Objects.requireNonNull(database);
  }

  /** The same database as another process would have it; closed after the test. */
  public Database another() {
    Database another = Database.open(config());
    others.add(another);
    return another;
  }

  /** How it is opened. */
  public DatabaseConfig config() {
    return Objects.requireNonNull(config);
  }

  /** Closes and opens it, as a restart would. */
  public void restart() {
    get().close();
    database = Database.open(config());
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    Path data = Files.createTempDirectory("goodhart-test");
    folder = data;
    config = onPostgres ? onServer(context, data) : DatabaseConfig.embedded(data, DEFAULT_ZONE);
    database = Database.open(config());
  }

  private DatabaseConfig onServer(ExtensionContext context, Path data) {
    PostgresServer server = new PostgresServer();
    server.beforeAll(context);
    return new DatabaseConfig(
        Optional.of(server.newDatabase()),
        Optional.of("postgres"),
        Optional.of("postgres"),
        data,
        DEFAULT_ZONE);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    others.forEach(Database::close);
    others.clear();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    clear();
  }

  /** Empties every table. */
  public void clear() {
    get()
        .write(
            "Emptying the database",
            connection -> {
              for (String table : TABLES) {
                connection.execute("DELETE FROM " + table);
              }
              return TABLES;
            });
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    get().close();
    try (Stream<Path> files = Files.walk(Objects.requireNonNull(folder))) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
