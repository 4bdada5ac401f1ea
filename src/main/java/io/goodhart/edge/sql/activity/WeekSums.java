package io.goodhart.edge.sql.activity;

import io.goodhart.calendar.ReportingWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What some events add to the weeks of their identities. Not safe for use by many threads. */
final class WeekSums {
  private final Map<WeekKey, WeekSum> byWeek = new HashMap<>();

  /** Adds an event to the week it falls into by the clocks of its identity's team. */
  void add(EventRow event, ZoneHistory zones) {
    LocalDateTime local = local(event, zones);
    byWeek
        .computeIfAbsent(new WeekKey(week(local), event.subject()), key -> new WeekSum())
        .add(event, local);
  }

  static int week(EventRow event, ZoneHistory zones) {
    return week(local(event, zones));
  }

  /** In the order of the tables' keys, so that two processes lock rows one way round. */
  SortedMap<WeekKey, WeekSum> byWeek() {
    return new TreeMap<>(byWeek);
  }

  int size() {
    return byWeek.size();
  }

  private static LocalDateTime local(EventRow event, ZoneHistory zones) {
    Instant at = Instant.ofEpochMilli(event.atMillis());
    return LocalDateTime.ofInstant(at, zones.at(at));
  }

  private static int week(LocalDateTime local) {
    return ReportingWeek.containing(local.toLocalDate()).index();
  }
}
