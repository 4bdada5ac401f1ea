package io.goodhart.approvals.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Hours of the week.
 *
 * @param days on which days
 * @param from from when
 * @param to until before when; after {@code from}
 * @param zone whose clock
 * @param outside whether all other hours are meant instead
 */
public record TimeWindow(
    List<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone, boolean outside) {
  /** Refuses a window that is empty. */
  public TimeWindow {
    days = List.copyOf(days);
    if (days.isEmpty() || !from.isBefore(to)) {
      throw new IllegalArgumentException("A time window has days and ends after it begins");
    }
  }

  /** Whether a moment is in it. */
  public boolean contains(Instant moment) {
    ZonedDateTime there = moment.atZone(zone);
    LocalTime time = there.toLocalTime();
    boolean inside =
        days.contains(there.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to);
    return inside != outside;
  }
}
