package io.goodhart.edge.sql.activity;

import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.TurnSample;
import io.goodhart.edge.sql.WriterConnection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;

/** The samples of turns. */
public final class TurnTable {
  private static final String INSERT =
      """
      INSERT INTO turn (
        week, subject_id, priority, at_ms, trigger, fingerprint, session, input, output,
        cache_read, cache_write, outcomes, human_reply)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (week, subject_id, priority, at_ms) DO NOTHING
      """;

  /** Looks at the samples only where the week's counts say that there are too many turns. */
  private static final String PRUNE =
      """
      DELETE FROM turn
      WHERE week = ? AND subject_id = ?
        AND (
          SELECT prompts + turns
          FROM subject_week
          WHERE week = ? AND subject_id = ?) > ?
        AND (priority, at_ms) > (
          SELECT priority, at_ms
          FROM turn
          WHERE week = ? AND subject_id = ?
          ORDER BY priority, at_ms
          LIMIT 1 OFFSET ?)
      """;

  private TurnTable() {}

  /** Adds the turns of weeks whose counts are merged already, and drops what is over. */
  static void merge(WriterConnection connection, Map<WeekKey, WeekSum> sums) throws SQLException {
    PreparedStatement insert = connection.prepared(INSERT);
    PreparedStatement prune = connection.prepared(PRUNE);
    for (Map.Entry<WeekKey, WeekSum> entry : sums.entrySet()) {
      boolean any = false;
      for (EventRow turn : entry.getValue().sample.turns()) {
        bind(insert, entry.getKey(), turn);
        insert.addBatch();
        any = true;
      }
      if (any) {
        bind(prune, entry.getKey());
        prune.addBatch();
      }
    }
    insert.executeBatch();
    prune.executeBatch();
  }

  /** A turn, from a row that has all of its columns by their names. */
  public static TurnSample read(ResultSet rows) throws SQLException {
    return new TurnSample(
        Instant.ofEpochMilli(rows.getLong("at_ms")),
        Codes.trigger(rows.getInt("trigger_code")),
        Nulls.read(rows, "fingerprint"),
        Nulls.read(rows, "session"),
        new TokenUsage(
            rows.getLong("input"),
            rows.getLong("output"),
            rows.getLong("cache_read"),
            rows.getLong("cache_write")),
        rows.getInt("outcomes"),
        rows.getInt("human_reply") == 1);
  }

  private static void bind(PreparedStatement insert, WeekKey key, EventRow turn)
      throws SQLException {
    insert.setInt(1, key.week());
    insert.setLong(2, key.subject());
    insert.setLong(3, TurnReservoir.priority(turn));
    insert.setLong(4, turn.atMillis());
    insert.setInt(5, turn.trigger().code());
    Nulls.bind(insert, 6, turn.fingerprint());
    Nulls.bind(insert, 7, turn.session());
    insert.setLong(8, turn.tokens().input());
    insert.setLong(9, turn.tokens().output());
    insert.setLong(10, turn.tokens().cacheRead());
    insert.setLong(11, turn.tokens().cacheWrite());
    insert.setInt(12, turn.outcomes());
    insert.setInt(13, turn.humanReply() ? 1 : 0);
  }

  private static void bind(PreparedStatement prune, WeekKey key) throws SQLException {
    prune.setInt(1, key.week());
    prune.setLong(2, key.subject());
    prune.setInt(3, key.week());
    prune.setLong(4, key.subject());
    prune.setLong(5, TurnReservoir.SIZE);
    prune.setInt(6, key.week());
    prune.setLong(7, key.subject());
    prune.setLong(8, TurnReservoir.SIZE - 1);
  }
}
