package io.goodhart.edge.sql.activity;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.edge.sql.WriterConnection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/** Outcomes that were taken back. */
final class UndoneTable {
  /** A revert of what was never told says nothing of anybody. */
  private static final String ADD =
      """
      INSERT INTO undone (
        outcome_key, outcome_at_ms, outcome_subject_id, outcome_kind, at_ms, subject_id)
      SELECT e.key, e.at_ms, e.subject_id, e.outcome_kind, ?, ?
      FROM outcome_name n
      JOIN event e ON e.at_ms = n.at_ms AND e.key = n.key
      WHERE n.key = ?
      ON CONFLICT (outcome_key) DO NOTHING
      """;

  private UndoneTable() {}

  /**
   * Looks up the outcomes of these reverts, which are new, and keeps what is known of them; in the
   * order of the key, so that two processes lock rows one way round.
   */
  static void add(WriterConnection connection, List<Undoing> reverts) throws SQLException {
    if (reverts.isEmpty()) {
      return;
    }
    PreparedStatement add = connection.prepared(ADD);
    List<Undoing> inOrder =
        reverts.stream()
            .sorted(Comparator.<Undoing>comparingLong(revert -> revert.told.of()))
            .toList();
    for (Undoing revert : inOrder) {
      add.setLong(1, revert.row.atMillis());
      add.setLong(2, revert.row.subject());
      add.setLong(3, revert.told.of());
      add.addBatch();
    }
    add.executeBatch();
  }

  /** A revert as its row has it, and as it was told. */
  record Undoing(EventRow row, ActivityEvent.Revert told) {}
}
