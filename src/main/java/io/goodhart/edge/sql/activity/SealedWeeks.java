package io.goodhart.edge.sql.activity;

import io.goodhart.edge.sql.WriterConnection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Knows which weeks have lost raw events to their age: what comes late for the part that is gone
 * cannot be told from a repeat. A week that was empty stays open, whatever its age.
 *
 * <p>Reads within the transaction that stores, after it has locked the roster's version, which
 * {@link JdbiActivityRetention} locks as well. Not safe for use by many threads.
 */
final class SealedWeeks {
  /** The mark below which raw events were dropped, in milliseconds since 1970. */
  static final String MARK = "sealed-before";

  private static final String BEFORE = "SELECT value FROM mark WHERE name = '" + MARK + "'";

  private static final String SEALED =
      "SELECT sealed FROM subject_week WHERE week = ? AND subject_id = ?";

  private final WriterConnection connection;
  private final long before;
  private final Map<WeekKey, Boolean> known = new HashMap<>();

  private SealedWeeks(WriterConnection connection, long before) {
    this.connection = connection;
    this.before = before;
  }

  static SealedWeeks read(WriterConnection connection) throws SQLException {
    try (ResultSet rows = connection.prepared(BEFORE).executeQuery()) {
      return new SealedWeeks(
          connection, rows.next() ? Long.parseLong(rows.getString(1)) : Long.MIN_VALUE);
    }
  }

  /** Whether nothing more is taken for the week and time of this event. */
  boolean refuse(EventRow event, ZoneHistory zones) throws SQLException {
    if (event.atMillis() >= before) {
      return false;
    }
    WeekKey week = new WeekKey(WeekSums.week(event, zones), event.subject());
    Boolean sealed = known.get(week);
    if (sealed == null) {
      sealed = isSealed(week);
      known.put(week, sealed);
    }
    return sealed;
  }

  private boolean isSealed(WeekKey week) throws SQLException {
    PreparedStatement find = connection.prepared(SEALED);
    find.setInt(1, week.week());
    find.setLong(2, week.subject());
    try (ResultSet rows = find.executeQuery()) {
      return rows.next() && rows.getInt(1) == 1;
    }
  }
}
