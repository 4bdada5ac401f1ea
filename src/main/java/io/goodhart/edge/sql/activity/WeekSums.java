package io.goodhart.edge.sql.activity;

import io.goodhart.calendar.ReportingWeek;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What some events add to the weeks of their identities. Not safe for use by many threads. */
final class WeekSums {
  private final Map<WeekKey, WeekSum> byWeek = new HashMap<>();

  /** By identity: the hour of its last event, since the next one is mostly in it too. */
  private final Map<Long, Hour> hours = new HashMap<>();

  /** Adds an event to the week it falls into by the clocks of its identity's team. */
  void add(EventRow event, ZoneHistory zones) {
    Hour hour = hours.get(event.subject());
    if (hour == null || !hour.clock.contains(event.atMillis())) {
      hour = hour(event, zones);
      hours.put(event.subject(), hour);
    }
    hour.week.add(event, hour.clock);
  }

  private Hour hour(EventRow event, ZoneHistory zones) {
    LocalHour clock = zones.hourOf(event.atMillis());
    WeekKey week = new WeekKey(clock.week(), event.subject());
    return new Hour(clock, byWeek.computeIfAbsent(week, key -> new WeekSum()));
  }

  static int week(EventRow event, ZoneHistory zones) {
    Instant at = Instant.ofEpochMilli(event.atMillis());
    return ReportingWeek.containing(at, zones.at(at)).index();
  }

  /** In the order of the tables' keys, so that two processes lock rows one way round. */
  SortedMap<WeekKey, WeekSum> byWeek() {
    return new TreeMap<>(byWeek);
  }

  int size() {
    return byWeek.size();
  }

  private record Hour(LocalHour clock, WeekSum week) {}
}
