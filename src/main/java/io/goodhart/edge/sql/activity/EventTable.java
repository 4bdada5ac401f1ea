package io.goodhart.edge.sql.activity;

import io.goodhart.activity.TokenUsage;
import io.goodhart.edge.sql.WriterConnection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;

/** The table of events. */
final class EventTable {
  private static final int CHUNK = 1_000;
  private static final int FETCH = 5_000;

  private static final String INSERT =
      """
      INSERT INTO event (
        at_ms, key, subject_id, tool_id, model_id, session, kind, trigger,
        input, output, cache_read, cache_write, fingerprint, outcomes, outcome_kind,
        human_reply)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (at_ms, key) DO NOTHING
      """;

  private static final String ALL =
      """
      SELECT at_ms, key, subject_id, tool_id, model_id, session, kind, trigger,
        input, output, cache_read, cache_write, fingerprint, outcomes, outcome_kind,
        human_reply
      FROM event
      """;

  private static final String OF_SUBJECTS = ALL + "WHERE subject_id IN (<subjects>)";

  /** More identities than this are picked out here, not by the database. */
  private static final int LONGEST_LIST = 1_000;

  private EventTable() {}

  /** Stores the rows in their order; says of each whether it is new. */
  static boolean[] insert(WriterConnection connection, List<EventRow> rows) throws SQLException {
    boolean[] fresh = new boolean[rows.size()];
    PreparedStatement insert = connection.prepared(INSERT);
    for (int start = 0; start < rows.size(); start += CHUNK) {
      int end = Math.min(start + CHUNK, rows.size());
      for (EventRow row : rows.subList(start, end)) {
        bind(insert, row);
        insert.addBatch();
      }
      int[] counts = insert.executeBatch();
      for (int i = 0; i < counts.length; i++) {
        fresh[start + i] = counts[i] == 1;
      }
    }
    return fresh;
  }

  /** Reads all events of these subjects in one pass over the table. */
  static void scan(WriterConnection connection, Set<Long> subjects, EventReader reader)
      throws SQLException {
    boolean picked = subjects.size() <= LONGEST_LIST;
    try (Query query = connection.handle().createQuery(picked ? OF_SUBJECTS : ALL)) {
      if (picked) {
        query.bindList("subjects", List.copyOf(subjects));
      }
      try (ResultIterator<EventRow> events =
          query.setFetchSize(FETCH).map((rows, context) -> read(rows)).iterator()) {
        while (events.hasNext()) {
          EventRow event = events.next();
          if (picked || subjects.contains(event.subject())) {
            reader.read(event);
          }
        }
      }
    }
  }

  private static void bind(PreparedStatement insert, EventRow row) throws SQLException {
    insert.setLong(1, row.atMillis());
    insert.setLong(2, row.key());
    insert.setLong(3, row.subject());
    insert.setLong(4, row.tool());
    insert.setLong(5, row.model());
    Nulls.bind(insert, 6, row.session());
    insert.setInt(7, row.kind().code());
    insert.setInt(8, row.trigger().code());
    insert.setLong(9, row.tokens().input());
    insert.setLong(10, row.tokens().output());
    insert.setLong(11, row.tokens().cacheRead());
    insert.setLong(12, row.tokens().cacheWrite());
    Nulls.bind(insert, 13, row.fingerprint());
    insert.setInt(14, row.outcomes());
    insert.setInt(15, row.outcomeKind());
    insert.setInt(16, row.humanReply() ? 1 : 0);
  }

  private static EventRow read(ResultSet rows) throws SQLException {
    return new EventRow(
        rows.getLong(1),
        rows.getLong(2),
        rows.getLong(3),
        rows.getLong(4),
        rows.getLong(5),
        Nulls.read(rows, 6),
        Codes.kind(rows.getInt(7)),
        Codes.trigger(rows.getInt(8)),
        new TokenUsage(rows.getLong(9), rows.getLong(10), rows.getLong(11), rows.getLong(12)),
        Nulls.read(rows, 13),
        rows.getInt(14),
        rows.getInt(15),
        rows.getInt(16) == 1);
  }

  /** Takes one event after the other. */
  @FunctionalInterface
  interface EventReader {
    void read(EventRow event) throws SQLException;
  }
}
