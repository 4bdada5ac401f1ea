package io.goodhart.signals.week;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many events fell into each hour of a week, Monday 00:00 first, by the member's clocks. Hours
 * without any take no space: those of everybody's last weeks are in memory at once.
 */
public final class HourProfile {
  /** Hours of a week. */
  public static final int HOURS = 7 * 24;

  private static final int HOUR_BITS = 8;
  private static final int HOUR_MASK = (1 << HOUR_BITS) - 1;

  /** Of each hour with events the count and, in the lowest bits, which hour it is. */
  private final long[] busy;

  /**
   * Copies the counts.
   *
   * @throws IllegalArgumentException unless there are 168 of them
   */
  public HourProfile(long[] counts) {
    if (counts.length != HOURS) {
      throw new IllegalArgumentException("A week has " + HOURS + " hours, not " + counts.length);
    }
    this.busy =
        IntStream.range(0, HOURS)
            .filter(hour -> counts[hour] != 0)
            .mapToLong(hour -> counts[hour] << HOUR_BITS | hour)
            .toArray();
  }

  /** How many fell into this hour, 0 to 167. */
  public long in(int hourOfWeek) {
    for (long hour : busy) {
      if ((hour & HOUR_MASK) == hourOfWeek) {
        return hour >> HOUR_BITS;
      }
    }
    return 0;
  }

  /** How many there are. */
  public long total() {
    return Arrays.stream(busy).map(hour -> hour >> HOUR_BITS).sum();
  }

  /** Hands over the hours with events, in their order. */
  public void forEach(HourUse use) {
    for (long hour : busy) {
      use.take((int) (hour & HOUR_MASK), hour >> HOUR_BITS);
    }
  }

  /** Takes an hour of the week and how many events fell into it. */
  @FunctionalInterface
  public interface HourUse {
    /** Takes one. */
    void take(int hourOfWeek, long count);
  }
}
