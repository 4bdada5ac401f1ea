package io.goodhart.adoption;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.NavigableSet;

/**
 * Light use of a tool: every few weeks, for long. Its silences are its nature and no sign of a
 * source that broke.
 */
final class LightUse {
  /** How far back it looks. */
  static final int WEEKS = 52;

  /** After so long a silence nothing is usual any more. */
  private static final int LONGEST_DAYS = 90;

  /** Once may have been a holiday or another machine. */
  private static final int TIMES = 2;

  private LightUse() {}

  /**
   * Whether the silence from the last of these days to {@code end} is no longer than at least two
   * silences that ended before, and than 90 days.
   */
  static boolean isUsual(NavigableSet<LocalDate> days, LocalDate end) {
    long silence = ChronoUnit.DAYS.between(days.last(), end);
    if (silence > LONGEST_DAYS) {
      return false;
    }
    int asLong = 0;
    LocalDate before = days.first();
    for (LocalDate day : days) {
      asLong += ChronoUnit.DAYS.between(before, day) > silence ? 1 : 0;
      before = day;
    }
    return asLong >= TIMES;
  }
}
