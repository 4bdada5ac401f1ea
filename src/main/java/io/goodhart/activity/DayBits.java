package io.goodhart.activity;

import java.time.DayOfWeek;

/**
 * A set of days of one week, as a bitmap: bit 0 is Monday.
 *
 * @param bits between 0 and 127
 */
public record DayBits(int bits) {
  /** No day. */
  public static final DayBits NONE = new DayBits(0);

  /** Every day. */
  public static final DayBits ALL = new DayBits(0b111_1111);

  /** Refuses more than seven days. */
  public DayBits {
    if (bits < 0 || bits > 0b111_1111) {
      throw new IllegalArgumentException("Seven days fit into 0 to 127, not " + bits);
    }
  }

  /** Just this day. */
  public static DayBits of(DayOfWeek day) {
    return new DayBits(1 << (day.getValue() - 1));
  }

  /** These days and those. */
  public DayBits or(DayBits other) {
    return new DayBits(bits | other.bits);
  }

  /** These days without those. */
  public DayBits without(DayBits other) {
    return new DayBits(bits & ~other.bits);
  }

  /** The days that are in both. */
  public DayBits and(DayBits other) {
    return new DayBits(bits & other.bits);
  }

  /** Whether this day is in it. */
  public boolean contains(DayOfWeek day) {
    return (bits & of(day).bits) != 0;
  }

  /** How many days. */
  public int count() {
    return Integer.bitCount(bits);
  }

  /** Whether there is no day in it. */
  public boolean isEmpty() {
    return bits == 0;
  }
}
