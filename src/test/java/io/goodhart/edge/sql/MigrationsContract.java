package io.goodhart.edge.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What happens to databases of every age, on every kind of database. */
abstract class MigrationsContract {
  private static final int HALF = 7;

  /** A database that nobody has used. */
  protected abstract DataSource empty();

  /** This program's series for that kind of database. */
  protected abstract MigrationSet series();

  private static void migrate(DataSource database, Map<String, String> series) {
    new Migrator(database, new MigrationSet(series)).migrate();
  }

  private Map<String, String> half() {
    Map<String, String> half = new LinkedHashMap<>();
    series().texts().entrySet().stream()
        .limit(HALF)
        .forEach(entry -> half.put(entry.getKey(), entry.getValue()));
    return half;
  }

  private Map<String, String> with(String name, String text) {
    Map<String, String> series = series().texts();
    series.put(name, text);
    return series;
  }

  private static void execute(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long count(DataSource database, String table) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Test
  void anEmptyDatabaseGetsEveryTable() throws SQLException {
    DataSource database = empty();

    migrate(database, series().texts());

    assertThat(count(database, "event")).isZero();
    assertThat(count(database, "mark")).isZero();
    assertThat(count(database, "roster_state")).isEqualTo(1);
  }

  @Test
  void aMigratedDatabaseStaysAsItIs() throws SQLException {
    DataSource database = empty();
    migrate(database, series().texts());
    execute(database, "INSERT INTO mark (name, value) VALUES ('a', 'b')");

    migrate(database, series().texts());

    assertThat(count(database, "mark")).isEqualTo(1);
  }

  @Test
  void anOlderDatabaseIsCompletedAndKeepsItsData() throws SQLException {
    DataSource database = empty();
    migrate(database, half());
    execute(database, "INSERT INTO tool (code) VALUES ('codex')");

    migrate(database, series().texts());

    assertThat(count(database, "tool")).isEqualTo(1);
    assertThat(count(database, "mark")).isZero();
  }

  @Test
  void tokensOfBeforeTheirModelWasKeptAreKeptWithoutOne() throws SQLException {
    DataSource database = empty();
    Map<String, String> before = series().texts();
    before.keySet().removeIf(name -> name.compareTo("V080") >= 0);
    migrate(database, before);
    execute(
        database,
        "INSERT INTO subject_week_tool"
            + " (week, subject_id, tool_id, records, input, output, cache_read, cache_write)"
            + " VALUES (2967, 1, 2, 3, 4, 5, 6, 7)");

    migrate(database, series().texts());

    assertThat(
            count(
                database,
                "subject_week_tool WHERE week = 2967 AND subject_id = 1 AND tool_id = 2"
                    + " AND model_id = 0 AND records = 3 AND input = 4 AND output = 5"
                    + " AND cache_read = 6 AND cache_write = 7"))
        .isEqualTo(1);
  }

  @Test
  void aNewerDatabaseIsRefused() {
    DataSource database = empty();
    migrate(database, with("V999__future.sql", "CREATE TABLE future (id INTEGER NOT NULL);"));

    assertThatThrownBy(() -> migrate(database, series().texts()))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("newer than this program")
        .hasMessageContaining("999")
        .hasMessageContaining("Install");
  }

  @Test
  void aDatabaseOfAnEditedSeriesIsRefused() {
    DataSource database = empty();
    Map<String, String> edited = series().texts();
    edited.computeIfPresent(
        "V006__door_day.sql", (name, text) -> text.replace("failed BIGINT NOT NULL,", ""));
    migrate(database, edited);

    assertThatThrownBy(() -> migrate(database, series().texts()))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("differ from this program's");
  }

  @Test
  void aMigrationThatFailsLeavesTheDatabaseAsItWasAndCanBeRepeated() throws SQLException {
    DataSource database = empty();
    migrate(database, half());
    String half = "CREATE TABLE thing (id INTEGER NOT NULL); CREATE TABLE thing (no";

    assertThatThrownBy(() -> migrate(database, with("V998__thing.sql", half)))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("as it was before");

    assertThat(count(database, "event")).isZero();
    assertThatThrownBy(() -> count(database, "agent_key")).isInstanceOf(SQLException.class);
    assertThatCode(
            () ->
                migrate(
                    database, with("V998__thing.sql", "CREATE TABLE thing (id INTEGER NOT NULL);")))
        .doesNotThrowAnyException();
    assertThat(count(database, "thing")).isZero();
  }
}
