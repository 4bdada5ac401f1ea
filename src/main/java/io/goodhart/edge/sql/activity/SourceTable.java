package io.goodhart.edge.sql.activity;

import io.goodhart.edge.sql.WriterConnection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/** Merges sightings into the table of them; the database decides what is first and last. */
final class SourceTable {
  private static final String MERGE =
      """
      INSERT INTO source_seen (week, subject_id, tool_id, days, first_at_ms, last_at_ms)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (week, subject_id, tool_id) DO UPDATE SET
        days = source_seen.days | excluded.days,
        first_at_ms = CASE
          WHEN excluded.first_at_ms < source_seen.first_at_ms THEN excluded.first_at_ms
          ELSE source_seen.first_at_ms END,
        last_at_ms = CASE
          WHEN excluded.last_at_ms > source_seen.last_at_ms THEN excluded.last_at_ms
          ELSE source_seen.last_at_ms END
      """;

  private SourceTable() {}

  static void merge(WriterConnection connection, SourceSums sums) throws SQLException {
    PreparedStatement merge = connection.prepared(MERGE);
    for (Map.Entry<SourceSums.Key, SourceSums.Sighting> entry : sums.sightings().entrySet()) {
      merge.setInt(1, entry.getKey().week());
      merge.setLong(2, entry.getKey().subject());
      merge.setLong(3, entry.getKey().tool());
      merge.setInt(4, entry.getValue().days);
      merge.setLong(5, entry.getValue().first);
      merge.setLong(6, entry.getValue().last);
      merge.addBatch();
    }
    merge.executeBatch();
  }
}
