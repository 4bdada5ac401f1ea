package io.goodhart.activity;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * How often a group started something in each hour of a week, by the clocks of its people's teams.
 *
 * @param counts 168 sums, the first for Monday from 00:00 to 01:00
 */
public record WeekHours(List<Long> counts) {
  /** The hours of a week; the one that a clock change repeats counts in the same place. */
  public static final int HOURS = 168;

  /** Refuses another number of hours. */
  public WeekHours {
    counts = List.copyOf(counts);
    if (counts.size() != HOURS) {
      throw new IllegalArgumentException("A week has 168 hours, not " + counts.size());
    }
  }

  /** What several groups did together. */
  public static WeekHours sum(Collection<WeekHours> groups) {
    long[] sums = new long[HOURS];
    for (WeekHours group : groups) {
      for (int hour = 0; hour < HOURS; hour++) {
        sums[hour] += group.counts.get(hour);
      }
    }
    return new WeekHours(Arrays.stream(sums).boxed().toList());
  }

  /** The sum of all hours. */
  public long all() {
    return between(0, HOURS);
  }

  /** The sum of the hours from one to before another; those after the week's end count as none. */
  public long between(int from, int to) {
    return counts.subList(from, Math.min(to, HOURS)).stream().mapToLong(Long::longValue).sum();
  }
}
