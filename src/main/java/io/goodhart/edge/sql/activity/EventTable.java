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
  private static final int FETCH = 5_000;

  private static final RowInsert<EventRow> INSERT =
      RowInsert.of(
          "event",
          List.of(
              "at_ms",
              "key",
              "subject_id",
              "tool_id",
              "model_id",
              "session",
              "kind",
              "trigger",
              "input",
              "output",
              "cache_read",
              "cache_write",
              "fingerprint",
              "outcomes",
              "outcome_kind",
              "human_reply"),
          "at_ms, key",
          EventTable::bind);

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
    return INSERT.each(connection, rows);
  }

  /**
   * Stores the rows in their order if all of them are new.
   *
   * @throws RepeatedEventsException if not; some may be stored, so the transaction has to end
   */
  static void insertNew(WriterConnection connection, List<EventRow> rows) throws SQLException {
    for (int start = 0; start < rows.size(); start += RowInsert.CHUNK) {
      List<EventRow> some = rows.subList(start, Math.min(start + RowInsert.CHUNK, rows.size()));
      if (INSERT.together(connection, some) != some.size()) {
        throw new RepeatedEventsException();
      }
    }
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

  private static void bind(PreparedStatement insert, int before, EventRow row) throws SQLException {
    insert.setLong(before + 1, row.atMillis());
    insert.setLong(before + 2, row.key());
    insert.setLong(before + 3, row.subject());
    insert.setLong(before + 4, row.tool());
    insert.setLong(before + 5, row.model());
    Nulls.bind(insert, before + 6, row.session());
    insert.setInt(before + 7, row.kind().code());
    insert.setInt(before + 8, row.trigger().code());
    insert.setLong(before + 9, row.tokens().input());
    insert.setLong(before + 10, row.tokens().output());
    insert.setLong(before + 11, row.tokens().cacheRead());
    insert.setLong(before + 12, row.tokens().cacheWrite());
    Nulls.bind(insert, before + 13, row.fingerprint());
    insert.setInt(before + 14, row.outcomes());
    insert.setInt(before + 15, row.outcomeKind());
    insert.setInt(before + 16, row.humanReply() ? 1 : 0);
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
