package io.goodhart.edge.sql.activity;

import io.goodhart.edge.sql.WriterConnection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.Query;

/** The positions of cumulative series. */
final class StreamTable {
  private static final int CHUNK = 500;

  private static final String FIND =
      """
      SELECT stream, start_at_ms, points, whole, first_at_nanos, first_value, at_nanos, value
      FROM stream_position
      WHERE stream IN (<streams>)
      ORDER BY stream
      """;

  private static final String RESERVE =
      """
      INSERT INTO stream_position (
        stream, start_at_ms, points, whole, first_at_nanos, first_value, at_nanos, value)
      VALUES (?, 0, 0, 0, 0, 0, 0, 0)
      ON CONFLICT (stream) DO NOTHING
      """;

  private static final String MOVE =
      """
      UPDATE stream_position
      SET start_at_ms = ?, points = ?, whole = ?, first_at_nanos = ?, first_value = ?,
        at_nanos = ?, value = ?
      WHERE stream = ?
      """;

  private StreamTable() {}

  /**
   * The positions of these series, which nobody else can move before the transaction ends. A new
   * series is reserved first, so that there is a row to lock.
   */
  static Map<Long, StreamPosition> lock(WriterConnection connection, SortedSet<Long> streams)
      throws SQLException {
    Map<Long, StreamPosition> positions = find(connection, streams);
    SortedSet<Long> missing = new TreeSet<>(streams);
    missing.removeAll(positions.keySet());
    if (!missing.isEmpty()) {
      PreparedStatement reserve = connection.prepared(RESERVE);
      for (long stream : missing) {
        reserve.setLong(1, stream);
        reserve.addBatch();
      }
      reserve.executeBatch();
      positions.putAll(find(connection, missing));
    }
    return positions;
  }

  static void move(WriterConnection connection, Collection<StreamPosition> positions)
      throws SQLException {
    PreparedStatement move = connection.prepared(MOVE);
    for (StreamPosition position : positions) {
      move.setLong(1, position.startMillis);
      move.setLong(2, position.points);
      move.setInt(3, position.whole ? 1 : 0);
      move.setLong(4, position.firstNanos);
      move.setDouble(5, position.firstValue);
      move.setLong(6, position.lastNanos);
      move.setDouble(7, position.lastValue);
      move.setLong(8, position.stream);
      move.addBatch();
    }
    move.executeBatch();
  }

  private static Map<Long, StreamPosition> find(
      WriterConnection connection, SortedSet<Long> streams) {
    Map<Long, StreamPosition> found = new HashMap<>();
    List<Long> all = List.copyOf(streams);
    for (int start = 0; start < all.size(); start += CHUNK) {
      List<Long> chunk = all.subList(start, Math.min(start + CHUNK, all.size()));
      try (Query query = connection.handle().createQuery(FIND + connection.locks().update())) {
        query
            .bindList("streams", chunk)
            .map((rows, context) -> read(rows))
            .forEach(position -> found.put(position.stream, position));
      }
    }
    return found;
  }

  private static StreamPosition read(ResultSet rows) throws SQLException {
    StreamPosition position = new StreamPosition(rows.getLong("stream"));
    position.startMillis = rows.getLong("start_at_ms");
    position.points = rows.getLong("points");
    position.whole = rows.getInt("whole") == 1;
    position.firstNanos = rows.getLong("first_at_nanos");
    position.firstValue = rows.getDouble("first_value");
    position.lastNanos = rows.getLong("at_nanos");
    position.lastValue = rows.getDouble("value");
    return position;
  }
}
