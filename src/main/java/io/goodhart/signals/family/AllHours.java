package io.goodhart.signals.family;

import io.goodhart.signals.week.HourProfile;
import io.goodhart.signals.week.MemberView;

/**
 * Activity around the clock.
 *
 * <p>24 less the longest quiet stretch of the day, in hours; an hour of the day is quiet with
 * events on at most one day of the week. At least 30 events. People who work at night have a quiet
 * stretch as well, at another time.
 *
 * <p>Unit: hours, 0 to 24. Source: the hours of the week's events, by the person's own clocks;
 * longest quiet arc as in circular statistics (Mardia and Jupp 2000).
 *
 * <p>It may as well be: a job planned for the night; a trip through time zones; being on call.
 */
final class AllHours implements Family {
  private static final int LEAST_EVENTS = 30;
  private static final int HOURS = 24;

  @Override
  public PatternKind kind() {
    return PatternKind.ALL_HOURS;
  }

  @Override
  public Reading read(MemberView view) {
    HourProfile hours = view.week().hours();
    long total = hours.total();
    if (total < LEAST_EVENTS) {
      return Reading.TOO_LITTLE;
    }
    boolean[] quiet = new boolean[HOURS];
    for (int hour = 0; hour < HOURS; hour++) {
      int days = 0;
      for (int day = 0; day < 7; day++) {
        days += hours.in(day * HOURS + hour) > 0 ? 1 : 0;
      }
      quiet[hour] = days <= 1;
    }
    return new Reading.Measured(HOURS - longestRun(quiet), total, view.week().deliberate());
  }

  /** Around midnight the day goes on. */
  private static int longestRun(boolean[] quiet) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < 2 * HOURS; i++) {
      run = quiet[i % HOURS] ? run + 1 : 0;
      longest = Math.max(longest, Math.min(HOURS, run));
    }
    return longest;
  }
}
