package io.goodhart.digest;

import io.goodhart.calendar.ReportingWeek;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * When and where one team's digest is posted.
 *
 * @param on whether there is one
 * @param day the day of the week after the one reported
 * @param from the local time from which it may be posted
 * @param until the local time until which; the same as {@code from} where it is one moment
 * @param zone whose local time that is; the week that is reported stays the team's
 * @param channel a Slack channel id, or a name with {@code #}; absent: where the roster says
 */
public record DigestSchedule(
    boolean on,
    DayOfWeek day,
    LocalTime from,
    LocalTime until,
    ZoneId zone,
    Optional<String> channel) {
  private static final int WEEKS_LOOKED_AHEAD = 53;

  /** Refuses a window that ends before it begins. */
  public DigestSchedule {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(
          "A digest is posted between two times of one day, not from " + from + " to " + until);
    }
  }

  /** The first moment at which the digest of {@code week} may be posted. */
  public Instant from(ReportingWeek week) {
    return at(dayFor(week), from);
  }

  /** The last moment, never before the first. */
  public Instant until(ReportingWeek week) {
    Instant first = from(week);
    Instant last = at(dayFor(week), until);
    return last.isBefore(first) ? first : last;
  }

  /** When a digest of {@code week} that is posted is corrected: on Wednesday, at its time. */
  public Instant correction(ReportingWeek week) {
    return at(week.next().monday().plusDays(DayOfWeek.WEDNESDAY.getValue() - 1L), from);
  }

  /**
   * The first day, of the posts after {@code week} in a year, whose clocks skip {@link #from}; on
   * it the post comes at the next time there is.
   */
  public Optional<SkippedTime> skippedFrom(ReportingWeek week) {
    ReportingWeek one = week;
    for (int i = 0; i < WEEKS_LOOKED_AHEAD; i++) {
      LocalDateTime wanted = dayFor(one).atTime(from);
      ZoneOffsetTransition change = zone.getRules().getTransition(wanted);
      if (change != null && change.isGap()) {
        return Optional.of(
            new SkippedTime(wanted.toLocalDate(), change.getDateTimeAfter().toLocalTime()));
      }
      one = one.next();
    }
    return Optional.empty();
  }

  private LocalDate dayFor(ReportingWeek week) {
    return week.next().monday().plusDays(day.getValue() - 1L);
  }

  /** A time that a clock change skips moves to the next one there is. */
  private Instant at(LocalDate date, LocalTime time) {
    LocalDateTime local = date.atTime(time);
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.isGap() ? change.getInstant() : local.atZone(zone).toInstant();
  }

  /**
   * A local time that a day does not have.
   *
   * @param day the day
   * @param instead the next time there is
   */
  public record SkippedTime(LocalDate day, LocalTime instead) {}
}
