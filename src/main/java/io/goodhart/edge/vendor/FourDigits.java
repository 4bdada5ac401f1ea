package io.goodhart.edge.vendor;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Years as people write them: a day of any other is a slip, and may be too far off to be kept. */
final class FourDigits {
  private static final int LAST_YEAR = 9_999;

  private FourDigits() {}

  /**
   * The day itself.
   *
   * @throws DateTimeException if its year does not lie between 1 and 9999
   */
  static LocalDate checked(LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
      throw new DateTimeException("The year lies outside of 1 to 9999");
    }
    return day;
  }
}
