package io.goodhart.adoption.standing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;

/**
 * The minutes, by a team's clocks, in which its digest may be posted.
 *
 * @param day the day of the week
 * @param from the first minute
 * @param until the first minute that is too late, on the same day; {@code from} itself for a fixed
 *     time
 */
public record PostingWindow(DayOfWeek day, LocalTime from, LocalTime until) {
  /** Refuses a window that ends before it begins. */
  public PostingWindow {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("A window cannot last from " + from + " until " + until);
    }
  }

  /** How many minutes there are to choose from; at least one. */
  public int minutes() {
    return (int) Math.max(1, Duration.between(from, until).toMinutes());
  }

  /** The minute of the week, counted from Monday 00:00, that is so many minutes into the window. */
  int minuteOfWeek(int into) {
    return ((day.getValue() - 1) * 24 + from.getHour()) * 60 + from.getMinute() + into;
  }

  /** The first hour of the week that begins no earlier than a post so many minutes in. */
  int firstHourAfter(int into) {
    return Math.floorDiv(minuteOfWeek(into) + 59, 60);
  }
}
