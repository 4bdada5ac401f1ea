package io.goodhart.edge.sql.activity;

import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.TurnSample;
import io.goodhart.edge.sql.WriterConnection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The samples of turns. */
public final class TurnTable {
  private static final RowInsert<Turn> INSERT =
      RowInsert.of(
          "turn",
          List.of(
              "week",
              "subject_id",
              "priority",
              "at_ms",
              "trigger",
              "fingerprint",
              "session",
              "input",
              "output",
              "cache_read",
              "cache_write",
              "outcomes",
              "human_reply"),
          "week, subject_id, priority, at_ms",
          TurnTable::bind);

  private static final String COUNT =
      "SELECT prompts + turns FROM subject_week WHERE week = ? AND subject_id = ?";

  private static final String PRUNE =
      """
      DELETE FROM turn
      WHERE week = ? AND subject_id = ?
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
    List<Turn> turns = new ArrayList<>();
    List<WeekKey> weeks = new ArrayList<>();
    for (Map.Entry<WeekKey, WeekSum> entry : sums.entrySet()) {
      List<EventRow> sample = entry.getValue().sample.turns();
      sample.forEach(turn -> turns.add(new Turn(entry.getKey(), turn)));
      if (!sample.isEmpty()) {
        weeks.add(entry.getKey());
      }
    }
    INSERT.together(connection, turns);
    prune(connection, weeks);
  }

  /** Looks at the samples only where the week's counts say that there are too many turns. */
  private static void prune(WriterConnection connection, List<WeekKey> weeks) throws SQLException {
    PreparedStatement count = connection.prepared(COUNT);
    PreparedStatement prune = connection.prepared(PRUNE);
    for (WeekKey week : weeks) {
      count.setInt(1, week.week());
      count.setLong(2, week.subject());
      try (ResultSet rows = count.executeQuery()) {
        if (rows.next() && rows.getLong(1) > TurnReservoir.SIZE) {
          bind(prune, week);
          prune.addBatch();
        }
      }
    }
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

  private static void bind(PreparedStatement insert, int before, Turn row) throws SQLException {
    EventRow turn = row.turn;
    insert.setInt(before + 1, row.week.week());
    insert.setLong(before + 2, row.week.subject());
    insert.setLong(before + 3, TurnReservoir.priority(turn));
    insert.setLong(before + 4, turn.atMillis());
    insert.setInt(before + 5, turn.trigger().code());
    Nulls.bind(insert, before + 6, turn.fingerprint());
    Nulls.bind(insert, before + 7, turn.session());
    insert.setLong(before + 8, turn.tokens().input());
    insert.setLong(before + 9, turn.tokens().output());
    insert.setLong(before + 10, turn.tokens().cacheRead());
    insert.setLong(before + 11, turn.tokens().cacheWrite());
    insert.setInt(before + 12, turn.outcomes());
    insert.setInt(before + 13, turn.humanReply() ? 1 : 0);
  }

  private static void bind(PreparedStatement prune, WeekKey key) throws SQLException {
    prune.setInt(1, key.week());
    prune.setLong(2, key.subject());
    prune.setInt(3, key.week());
    prune.setLong(4, key.subject());
    prune.setLong(5, TurnReservoir.SIZE - 1);
  }

  private record Turn(WeekKey week, EventRow turn) {}
}
