package io.goodhart.digest;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes shares as people read them: whole percents, finer only where rounding would mislead. */
final class Percent {
  private static final int FINEST = 6;

  private Percent() {}

  /**
   * A share beside a line, such as {@code 82%}: in whole percent, with as many decimals as it takes
   * where rounding would land on the line, such as {@code 80.5%}.
   *
   * @param line whole percent
   */
  static String beside(int line, long part, long whole) {
    return number(line, part, whole) + "%";
  }

  /** The same without the sign. */
  static String number(int line, long part, long whole) {
    BigDecimal onTheLine = BigDecimal.valueOf(line);
    int decimals = 0;
    BigDecimal share = rounded(part, whole, decimals);
    while (share.compareTo(onTheLine) == 0 && part * 100 != whole * line && decimals < FINEST) {
      decimals++;
      share = rounded(part, whole, decimals);
    }
    return share.toPlainString();
  }

  private static BigDecimal rounded(long part, long whole, int decimals) {
    return BigDecimal.valueOf(part)
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
  }
}
