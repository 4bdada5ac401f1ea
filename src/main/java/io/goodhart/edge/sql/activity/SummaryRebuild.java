package io.goodhart.edge.sql.activity;

import io.goodhart.edge.sql.WriterConnection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.Query;

/**
 * Makes the weeks of identities anew from their raw events, after it turned out that they belong
 * into another zone.
 *
 * <p>Raw events age out before the weeks do. A week that has lost events stays as it is, and so do
 * the events that are left of it; every other event is counted again, once, where it belongs now.
 */
public final class SummaryRebuild {
  /** So many identity-weeks are summed in memory before they are written. */
  private static final int FLUSH = 50_000;

  private static final int CHUNK = 500;

  private static final String LAST_INCOMPLETE =
      """
      SELECT subject_id, MAX(week) AS week
      FROM subject_week
      WHERE subject_id IN (<subjects>) AND sealed = 1
      GROUP BY subject_id
      """;

  /** The table of weeks tells which weeks the others have, so it comes last. */
  private static final List<String> DROP =
      List.of(
          """
          DELETE FROM subject_week_tool
          WHERE subject_id = ?
            AND week IN (SELECT week FROM subject_week WHERE subject_id = ? AND week > ?)
          """,
          """
          DELETE FROM subject_week_hour
          WHERE subject_id = ?
            AND week IN (SELECT week FROM subject_week WHERE subject_id = ? AND week > ?)
          """,
          """
          DELETE FROM subject_week_outcome
          WHERE subject_id = ?
            AND week IN (SELECT week FROM subject_week WHERE subject_id = ? AND week > ?)
          """,
          """
          DELETE FROM turn
          WHERE subject_id = ?
            AND week IN (SELECT week FROM subject_week WHERE subject_id = ? AND week > ?)
          """,
          """
          DELETE FROM subject_week
          WHERE subject_id = ?
            AND week IN (SELECT week FROM subject_week WHERE subject_id = ? AND week > ?)
          """);

  private final WriterConnection connection;

  /** Works within the transaction of this connection. */
  public SummaryRebuild(WriterConnection connection) {
    this.connection = connection;
  }

  /** Rebuilds the weeks of those identities whose zones differ between the two moments. */
  public void afterChange(ZoneHistories.Snapshot before, ZoneHistories.Snapshot after)
      throws SQLException {
    TreeSet<String> codes = new TreeSet<>(before.codes());
    codes.addAll(after.codes());
    codes.removeIf(code -> before.of(code).equals(after.of(code)));
    Map<Long, Change> changes = new HashMap<>();
    Interner.find(connection.handle(), "subject", codes)
        .forEach((code, id) -> changes.put(id, new Change(before.of(code), after.of(code))));
    if (!changes.isEmpty()) {
      rebuild(changes);
    }
  }

  private void rebuild(Map<Long, Change> changes) throws SQLException {
    Map<Long, Integer> lastKept = lastIncompleteWeeks(List.copyOf(changes.keySet()));
    drop(changes, lastKept);
    WeekSums[] sums = {new WeekSums()};
    EventTable.scan(
        connection,
        changes.keySet(),
        event -> {
          Change change = Objects.requireNonNull(changes.get(event.subject()));
          int kept = lastKept.getOrDefault(event.subject(), Integer.MIN_VALUE);
          if (WeekSums.week(event, change.before) > kept) {
            sums[0].add(event, change.after);
          }
          if (sums[0].size() >= FLUSH) {
            WeekTables.merge(connection, sums[0]);
            sums[0] = new WeekSums();
          }
        });
    WeekTables.merge(connection, sums[0]);
  }

  private Map<Long, Integer> lastIncompleteWeeks(List<Long> subjects) {
    Map<Long, Integer> weeks = new HashMap<>();
    for (int start = 0; start < subjects.size(); start += CHUNK) {
      List<Long> chunk = subjects.subList(start, Math.min(start + CHUNK, subjects.size()));
      try (Query query = connection.handle().createQuery(LAST_INCOMPLETE)) {
        query
            .bindList("subjects", chunk)
            .map((rows, context) -> Map.entry(rows.getLong("subject_id"), rows.getInt("week")))
            .forEach(entry -> weeks.put(entry.getKey(), entry.getValue()));
      }
    }
    return weeks;
  }

  private void drop(Map<Long, Change> changes, Map<Long, Integer> lastKept) throws SQLException {
    for (String sql : DROP) {
      PreparedStatement drop = connection.prepared(sql);
      for (long subject : changes.keySet()) {
        drop.setLong(1, subject);
        drop.setLong(2, subject);
        drop.setInt(3, lastKept.getOrDefault(subject, Integer.MIN_VALUE));
        drop.addBatch();
      }
      drop.executeBatch();
    }
  }

  private record Change(ZoneHistory before, ZoneHistory after) {}
}
