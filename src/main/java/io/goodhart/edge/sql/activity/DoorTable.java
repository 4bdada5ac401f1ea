package io.goodhart.edge.sql.activity;

import io.goodhart.activity.DoorCount;
import io.goodhart.activity.Source;
import io.goodhart.edge.sql.Days;
import io.goodhart.edge.sql.WriterConnection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The counts of what came in and what became of it. */
final class DoorTable {
  private static final String ADD =
      """
      INSERT INTO door_day (
        day, source, received, malformed, ignored, duplicate, stored, failed)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (day, source) DO UPDATE SET
        received = door_day.received + excluded.received,
        malformed = door_day.malformed + excluded.malformed,
        ignored = door_day.ignored + excluded.ignored,
        duplicate = door_day.duplicate + excluded.duplicate,
        stored = door_day.stored + excluded.stored,
        failed = door_day.failed + excluded.failed
      """;

  private static final String SUMS =
      """
      SELECT source, SUM(received) AS received, SUM(malformed) AS malformed,
        SUM(ignored) AS ignored, SUM(duplicate) AS duplicate, SUM(stored) AS stored,
        SUM(failed) AS failed
      FROM door_day
      GROUP BY source
      ORDER BY source
      """;

  private DoorTable() {}

  static void add(WriterConnection connection, LocalDate day, DoorCount count) throws SQLException {
    PreparedStatement add = connection.prepared(ADD);
    add.setInt(1, Days.number(day));
    add.setString(2, count.source().code());
    add.setLong(3, count.received());
    add.setLong(4, count.malformed());
    add.setLong(5, count.ignored());
    add.setLong(6, count.duplicate());
    add.setLong(7, count.stored());
    add.setLong(8, count.failed());
    // Not as an update of its own: the driver would look for generated keys.
    add.addBatch();
    add.executeBatch();
  }

  static List<DoorCount> sums(Handle handle) {
    try (Query query = handle.createQuery(SUMS)) {
      return query
          .map(
              (rows, context) -> {
                Source source = Codes.source(rows.getString("source"));
                return new DoorCount(
                    source,
                    rows.getLong("received"),
                    rows.getLong("malformed"),
                    rows.getLong("ignored"),
                    rows.getLong("duplicate"),
                    rows.getLong("stored"),
                    rows.getLong("failed"));
              })
          .list();
    }
  }
}
