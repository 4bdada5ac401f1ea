package io.goodhart.signals.week;

import java.util.Arrays;

/** How many events fell into each hour of a week, Monday 00:00 first, by the member's clocks. */
public final class HourProfile {
  /** Hours of a week. */
  public static final int HOURS = 7 * 24;

  private final long[] counts;

  /**
   * Copies the counts.
   *
   * @throws IllegalArgumentException unless there are 168 of them
   */
  public HourProfile(long[] counts) {
    if (counts.length != HOURS) {
      throw new IllegalArgumentException("A week has " + HOURS + " hours, not " + counts.length);
    }
    this.counts = counts.clone();
  }

  /** How many fell into this hour, 0 to 167. */
  public long in(int hourOfWeek) {
    return counts[hourOfWeek];
  }

  /** How many there are. */
  public long total() {
    return Arrays.stream(counts).sum();
  }
}
