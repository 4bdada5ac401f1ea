package io.goodhart.digest;

import io.goodhart.calendar.ReportingWeek;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When digests are posted.
 *
 * @param day the day of the week after the one reported
 * @param time the local time in the team's zone; a time that a clock change skips moves to the next
 *     one there is
 */
public record DigestConfig(DayOfWeek day, LocalTime time) {
  /** The default of {@code config/goodhart.yml}: Mondays at nine. */
  public static final DigestConfig DEFAULT = new DigestConfig(DayOfWeek.MONDAY, LocalTime.of(9, 0));

  /** When the digest of {@code week} is due in {@code zone}. */
  public Instant dueAt(ReportingWeek week, ZoneId zone) {
    return week.next().monday().plusDays(day.getValue() - 1L).atTime(time).atZone(zone).toInstant();
  }
}
