package io.goodhart.edge.sql.activity;

import io.goodhart.activity.DoorCount;
import io.goodhart.activity.Source;
import io.goodhart.edge.sql.WriterConnection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What some batches add to the counts of the doors, by day. Not safe for use by many threads. */
final class DoorSums {
  private final SortedMap<LocalDate, Map<Source, DoorCount>> byDay = new TreeMap<>();

  void add(LocalDate day, DoorCount count) {
    byDay
        .computeIfAbsent(day, same -> new EnumMap<>(Source.class))
        .merge(count.source(), count, DoorCount::and);
  }

  /** Adds them to the table, in one order, so that two processes lock rows one way round. */
  void addTo(WriterConnection connection) throws SQLException {
    for (Map.Entry<LocalDate, Map<Source, DoorCount>> day : byDay.entrySet()) {
      for (DoorCount count : day.getValue().values()) {
        DoorTable.add(connection, day.getKey(), count);
      }
    }
  }
}
