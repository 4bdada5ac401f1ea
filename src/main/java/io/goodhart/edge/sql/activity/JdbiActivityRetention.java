package io.goodhart.edge.sql.activity;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.WriterConnection;
import io.goodhart.privacy.ActivityRetention;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.statement.Query;

/**
 * Drops aged activity from SQLite or PostgreSQL. Safe for use by many threads and beside other
 * processes that store.
 */
public final class JdbiActivityRetention implements ActivityRetention {
  private static final int BATCH = 5_000;
  private static final int NANOS_OF_MILLI = 1_000_000;

  /** Whoever stores holds this row; see {@link Interner#rosterVersion()}. */
  private static final String LOCK = "SELECT version FROM roster_state WHERE id = 1";

  private static final String OLDEST = "SELECT MIN(at_ms) FROM event WHERE at_ms < ?";

  private static final String END_OF_BATCH =
      "SELECT at_ms FROM event WHERE at_ms < ? ORDER BY at_ms LIMIT 1 OFFSET " + (BATCH - 1);

  private static final String SEAL =
      """
      UPDATE subject_week
      SET sealed = 1
      WHERE week BETWEEN ? AND ? AND first_at_ms <= ? AND sealed = 0
      """;

  private static final String RAISE_MARK =
      """
      INSERT INTO mark (name, value)
      VALUES (?, ?)
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      WHERE CAST(mark.value AS BIGINT) < CAST(excluded.value AS BIGINT)
      """;

  private static final String DROP_EVENTS = "DELETE FROM event WHERE at_ms <= ?";

  private static final List<String> DROP_WEEKS =
      List.of(
          "DELETE FROM turn WHERE week < ?",
          "DELETE FROM subject_week_hour WHERE week < ?",
          "DELETE FROM subject_week_tool WHERE week < ?",
          "DELETE FROM subject_week_outcome WHERE week < ?",
          "DELETE FROM subject_week WHERE week < ?",
          "DELETE FROM week_total WHERE week < ?",
          "DELETE FROM kept_count WHERE week < ?",
          "DELETE FROM source_seen WHERE week < ?");

  /** What is kept as long as weeks are and knows none. */
  private static final List<String> DROP_FACTS =
      List.of("DELETE FROM deployment WHERE at_ms < ?", "DELETE FROM undone WHERE at_ms < ?");

  private static final String DROP_DAYS = "DELETE FROM late_arrival WHERE day < ?";

  private static final String DROP_STREAMS = "DELETE FROM stream_position WHERE at_nanos < ?";

  private static final String DROP_OUTCOME_NAMES = "DELETE FROM outcome_name WHERE at_ms < ?";

  private final Database database;

  /** Drops from this database. */
  public JdbiActivityRetention(Database database) {
    this.database = database;
  }

  @Override
  public int dropEvents(Instant before) {
    return database.write(
        "Dropping aged events", connection -> dropBatch(connection, before.toEpochMilli()));
  }

  private static int dropBatch(WriterConnection connection, long before) throws SQLException {
    try (Query query = connection.handle().createQuery(LOCK + connection.locks().update())) {
      query.mapTo(Long.class).one();
    }
    OptionalLong oldest = find(connection, OLDEST, before);
    if (oldest.isEmpty()) {
      return 0;
    }
    long last = find(connection, END_OF_BATCH, before).orElse(before - 1);
    seal(connection, oldest.getAsLong(), last);
    PreparedStatement drop = connection.prepared(DROP_EVENTS);
    drop.setLong(1, last);
    return drop.executeUpdate();
  }

  private static OptionalLong find(WriterConnection connection, String sql, long before)
      throws SQLException {
    PreparedStatement find = connection.prepared(sql);
    find.setLong(1, before);
    try (ResultSet rows = find.executeQuery()) {
      return rows.next() ? Nulls.read(rows, 1) : OptionalLong.empty();
    }
  }

  /** In no zone an instant lies further than one week from the one it lies in at UTC. */
  private static void seal(WriterConnection connection, long oldest, long last)
      throws SQLException {
    PreparedStatement seal = connection.prepared(SEAL);
    seal.setInt(1, week(oldest) - 1);
    seal.setInt(2, week(last) + 1);
    seal.setLong(3, last);
    seal.executeUpdate();
    PreparedStatement raise = connection.prepared(RAISE_MARK);
    raise.setString(1, SealedWeeks.MARK);
    raise.setString(2, Long.toString(last + 1));
    raise.executeUpdate();
  }

  private static int week(long atMillis) {
    return ReportingWeek.containing(Instant.ofEpochMilli(atMillis), ZoneOffset.UTC).index();
  }

  @Override
  public void dropWeeks(ReportingWeek before) {
    for (String sql : DROP_WEEKS) {
      database.write(
          "Dropping aged weeks",
          connection -> {
            PreparedStatement drop = connection.prepared(sql);
            drop.setInt(1, before.index());
            return drop.executeUpdate();
          });
    }
    long millis = before.start(ZoneOffset.UTC).toEpochMilli();
    drop("Dropping aged days", DROP_DAYS, before.monday().toEpochDay());
    DROP_FACTS.forEach(sql -> drop("Dropping aged facts", sql, millis));
  }

  @Override
  public void forgetRepeats(Instant unseenSince) {
    long millis = unseenSince.toEpochMilli();
    drop("Forgetting series", DROP_STREAMS, Math.multiplyExact(millis, (long) NANOS_OF_MILLI));
    drop("Forgetting outcomes", DROP_OUTCOME_NAMES, millis);
  }

  private void drop(String doing, String sql, long before) {
    database.write(
        doing,
        connection -> {
          PreparedStatement drop = connection.prepared(sql);
          drop.setLong(1, before);
          return drop.executeUpdate();
        });
  }
}
