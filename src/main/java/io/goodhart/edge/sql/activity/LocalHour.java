package io.goodhart.edge.sql.activity;

import io.goodhart.calendar.ReportingWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * An hour as somebody's clocks show it, or a part of one, in milliseconds since 1970: whatever
 * happens in it falls into the same day and week.
 *
 * @param from the first millisecond
 * @param until the first that is no longer in it
 * @param day the date that the clocks show
 * @param week the number of the reporting week of that date
 * @param hour of the day, 0 to 23
 */
record LocalHour(long from, long until, LocalDate day, int week, int hour) {
  private static final long HOUR_MILLIS = 3_600_000;
  private static final long DAY_MILLIS = 24 * HOUR_MILLIS;

  /** The hour around this millisecond by the clocks of the zone, up to where they change. */
  static LocalHour of(ZoneId zone, long atMillis) {
    Instant at = Instant.ofEpochMilli(atMillis);
    ZoneRules rules = zone.getRules();
    long local = atMillis + rules.getOffset(at).getTotalSeconds() * 1_000L;
    long from = atMillis - Math.floorMod(local, HOUR_MILLIS);
    long until = from + HOUR_MILLIS;
    ZoneOffsetTransition before = rules.previousTransition(at.plusMillis(1));
    if (before != null) {
      from = Math.max(from, before.getInstant().toEpochMilli());
    }
    ZoneOffsetTransition after = rules.nextTransition(at);
    if (after != null) {
      until = Math.min(until, after.getInstant().toEpochMilli());
    }
    LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(local, DAY_MILLIS));
    int hour = (int) (Math.floorMod(local, DAY_MILLIS) / HOUR_MILLIS);
    return new LocalHour(from, until, day, ReportingWeek.containing(day).index(), hour);
  }

  boolean contains(long atMillis) {
    return atMillis >= from && atMillis < until;
  }

  /** Its part between these. */
  LocalHour between(long first, long end) {
    return new LocalHour(Math.max(from, first), Math.min(until, end), day, week, hour);
  }

  /** The day of the week, 0 being Monday. */
  int dayOfWeek() {
    return day.getDayOfWeek().getValue() - 1;
  }
}
