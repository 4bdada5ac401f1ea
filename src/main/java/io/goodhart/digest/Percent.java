package io.goodhart.digest;

import io.goodhart.adoption.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes shares as people read them: whole percents, finer only where rounding would mislead. */
final class Percent {
  private static final int FINEST = 6;

  private Percent() {}

  /** A share in whole percent, such as {@code 82%}. */
  static String whole(long part, long whole) {
    return rounded(part, whole, 0).toPlainString() + "%";
  }

  /**
   * A share beside the line: {@code exactly 80%} on it, and with as many decimals as it takes where
   * rounding would land on the line, such as {@code 80.5%}.
   */
  static String beside(Target target, int active, int eligible, Texts texts) {
    if (target.isExactlyAt(active, eligible)) {
      return texts.say("percent.exactly", whole(active, eligible));
    }
    BigDecimal line = BigDecimal.valueOf(target.percent());
    int decimals = 0;
    BigDecimal share = rounded(active, eligible, decimals);
    while (share.compareTo(line) == 0 && decimals < FINEST) {
      decimals++;
      share = rounded(active, eligible, decimals);
    }
    return share.toPlainString() + "%";
  }

  private static BigDecimal rounded(long part, long whole, int decimals) {
    return BigDecimal.valueOf(part)
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
  }
}
