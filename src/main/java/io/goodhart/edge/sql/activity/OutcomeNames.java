package io.goodhart.edge.sql.activity;

import io.goodhart.edge.sql.WriterConnection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * The names of outcomes that were counted, so that each counts once at whatever time it is told.
 */
final class OutcomeNames {
  private static final String REMEMBER =
      """
      INSERT INTO outcome_name (key, at_ms)
      VALUES (?, ?)
      ON CONFLICT (key) DO NOTHING
      """;

  private OutcomeNames() {}

  /** Remembers the names in their order; says of each whether it is new. */
  static boolean[] remember(WriterConnection connection, List<EventRow> rows) throws SQLException {
    boolean[] fresh = new boolean[rows.size()];
    if (rows.isEmpty()) {
      return fresh;
    }
    PreparedStatement remember = connection.prepared(REMEMBER);
    for (EventRow row : rows) {
      remember.setLong(1, row.key());
      remember.setLong(2, row.atMillis());
      remember.addBatch();
    }
    int[] counts = remember.executeBatch();
    for (int i = 0; i < counts.length; i++) {
      fresh[i] = counts[i] == 1;
    }
    return fresh;
  }
}
