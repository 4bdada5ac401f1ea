package io.goodhart.adoption;

import java.util.List;

/**
 * On how many days of the week the members of a group started something.
 *
 * @param counts eight counts of members: none, one day, ... seven days
 */
public record DaysOfUse(List<Integer> counts) {
  /** Refuses another number of counts. */
  public DaysOfUse {
    counts = List.copyOf(counts);
    if (counts.size() != 8) {
      throw new IllegalArgumentException("None to seven days are eight, not " + counts.size());
    }
  }

  /** How many members started something on exactly so many days. */
  public int on(int days) {
    return counts.get(days);
  }
}
