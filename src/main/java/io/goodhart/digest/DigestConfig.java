package io.goodhart.digest;

import io.goodhart.calendar.ReportingWeek;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

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
    LocalDateTime local = week.next().monday().plusDays(day.getValue() - 1L).atTime(time);
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.isGap() ? change.getInstant() : local.atZone(zone).toInstant();
  }
}
