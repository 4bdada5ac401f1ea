package io.goodhart.edge.sql.signals;

import io.goodhart.calendar.ReportingWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A stretch of time in milliseconds, half-open, as tables have it that know no weeks.
 *
 * @param from the first millisecond
 * @param until the first that is over
 */
record Stretch(long from, long until) {
  /** The week by the clocks of a zone. */
  static Stretch of(ReportingWeek week, ZoneId zone) {
    return new Stretch(week.start(zone).toEpochMilli(), week.end(zone).toEpochMilli());
  }

  /** From where the week begins first on earth to where it ends last. */
  static Stretch widest(ReportingWeek week) {
    return new Stretch(
        of(week, ZoneOffset.ofHours(18)).from, of(week, ZoneOffset.ofHours(-18)).until);
  }

  boolean contains(long millis) {
    return from <= millis && millis < until;
  }
}
