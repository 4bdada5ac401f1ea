package io.goodhart.signals.family;

import io.goodhart.signals.week.HourProfile;
import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.PastWeek;

/**
 * Activity at hours at which there was none before.
 *
 * <p>The share of the week's events at hours of the day, workdays and weekends apart, that had
 * fewer than half a percent of the events of earlier weeks, neighbouring hours included. At least
 * 30 events, and 60 in the earlier weeks.
 *
 * <p>Unit: a share, 0 to 1. Source: the hours of events of this week and earlier ones, by the
 * person's own clocks.
 *
 * <p>It may as well be: a trip; a move; parental duties; an outage at night.
 */
final class NewHours implements Family {
  private static final int LEAST_EVENTS = 30;
  private static final int LEAST_EARLIER = 60;
  private static final double RARE = 0.005;
  private static final int HOURS = 24;
  private static final int WEEKEND = 5;

  @Override
  public PatternKind kind() {
    return PatternKind.NEW_HOURS;
  }

  @Override
  public Reading read(MemberView view) {
    double[] earlier = new double[2 * HOURS];
    for (PastWeek past : view.past()) {
      add(past.hours(), earlier);
    }
    double[] now = new double[2 * HOURS];
    add(view.week().hours(), now);
    double before = sum(earlier);
    double total = sum(now);
    if (total < LEAST_EVENTS || before < LEAST_EARLIER) {
      return Reading.TOO_LITTLE;
    }
    double fresh = 0;
    for (int hour = 0; hour < now.length; hour++) {
      if (around(earlier, hour) < RARE * before) {
        fresh += now[hour];
      }
    }
    return new Reading.Measured(fresh / total, (long) total, view.week().deliberate());
  }

  private static void add(HourProfile hours, double[] sums) {
    hours.forEach(
        (hour, count) -> sums[(hour / HOURS < WEEKEND ? 0 : HOURS) + hour % HOURS] += count);
  }

  private static double around(double[] sums, int hour) {
    int kind = hour / HOURS * HOURS;
    int of = hour % HOURS;
    return sums[kind + (of + HOURS - 1) % HOURS] + sums[hour] + sums[kind + (of + 1) % HOURS];
  }

  private static double sum(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum;
  }
}
