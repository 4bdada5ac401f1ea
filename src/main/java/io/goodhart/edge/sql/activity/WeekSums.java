package io.goodhart.edge.sql.activity;

import io.goodhart.calendar.ReportingWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What some events add to the weeks of their identities. Not safe for use by many threads. */
final class WeekSums {
  private final NavigableMap<WeekKey, WeekSum> byWeek = new TreeMap<>();

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

  Map<WeekKey, WeekSum> byWeek() {
    return byWeek;
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
