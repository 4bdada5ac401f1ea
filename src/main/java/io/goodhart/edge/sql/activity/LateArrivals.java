package io.goodhart.edge.sql.activity;

import io.goodhart.activity.Batch;
import io.goodhart.activity.Source;
import io.goodhart.edge.sql.WriterConnection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * Activity that arrived more than two days after it happened, though through the door of live
 * telemetry, where records come within minutes. A file may bring what is old, a vendor's figures
 * are of the day before, and Slack dates its events itself. Not safe for use by many threads.
 */
final class LateArrivals {
  private static final String ADD =
      """
      INSERT INTO late_arrival (day, subject_id, records)
      VALUES (?, ?, ?)
      ON CONFLICT (day, subject_id) DO UPDATE SET
        records = late_arrival.records + excluded.records
      """;

  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final int LATE_DAYS = 2;

  /** In the order of the key, so that two processes lock rows one way round. */
  private final Map<Key, Long> records = new TreeMap<>();

  /** Takes up an event that is new; the day of arrival has only begun, so it may be later still. */
  void add(EventRow row, Batch arrived) {
    if (arrived.source() == Source.OTLP
        && row.kind().isActivity()
        && arrived.day().toEpochDay() * DAY - row.atMillis() > LATE_DAYS * DAY) {
      int day = Math.toIntExact(Math.floorDiv(row.atMillis(), DAY));
      records.merge(new Key(day, row.subject()), 1L, Long::sum);
    }
  }

  void store(WriterConnection connection) throws SQLException {
    if (records.isEmpty()) {
      return;
    }
    PreparedStatement add = connection.prepared(ADD);
    for (Map.Entry<Key, Long> entry : records.entrySet()) {
      add.setInt(1, entry.getKey().day);
      add.setLong(2, entry.getKey().subject);
      add.setLong(3, entry.getValue());
      add.addBatch();
    }
    add.executeBatch();
  }

  private record Key(int day, long subject) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byDay = Integer.compare(day, other.day);
      return byDay == 0 ? Long.compare(subject, other.subject) : byDay;
    }
  }
}
