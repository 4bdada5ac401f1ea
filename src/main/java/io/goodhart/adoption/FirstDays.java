package io.goodhart.adoption;

import java.time.DayOfWeek;
import java.util.List;

/**
 * On which day of the week the active members of a group first started something.
 *
 * @param counts seven counts of members, the first for Monday
 */
public record FirstDays(List<Integer> counts) {
  /** Refuses another number of days. */
  public FirstDays {
    counts = List.copyOf(counts);
    if (counts.size() != DayOfWeek.values().length) {
      throw new IllegalArgumentException("A week has seven days, not " + counts.size());
    }
  }

  /** How many were active at all. */
  public int active() {
    return since(DayOfWeek.MONDAY);
  }

  /** How many were first active on the week's last day, a Sunday. */
  public int onTheLastDay() {
    return since(DayOfWeek.SUNDAY);
  }

  /** How many were first active on that day or later. */
  public int since(DayOfWeek day) {
    return counts.subList(day.getValue() - 1, counts.size()).stream()
        .mapToInt(Integer::intValue)
        .sum();
  }
}
