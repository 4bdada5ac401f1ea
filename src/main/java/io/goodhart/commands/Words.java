package io.goodhart.commands;

import io.goodhart.digest.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Puts numbers into words. */
final class Words {
  private static final long MILLION = 1_000_000;
  private static final long TEN_THOUSAND = 10_000;

  private Words() {}

  /** A count with its noun, such as {@code 1 day} or {@code 62 prompts}. */
  static String count(Texts texts, String noun, long count) {
    String key = "count." + noun + (count == 1 ? ".one" : ".many");
    return texts.say(key, String.format(Locale.ENGLISH, "%,d", count));
  }

  /**
   * A large number, at least two digits exact: {@code 9,400}, {@code 210 thousand}, {@code 1.9
   * million}.
   */
  static String large(long count) {
    if (count < TEN_THOUSAND) {
      return String.format(Locale.ENGLISH, "%,d", count);
    }
    if (count < MILLION) {
      return count / 1_000 + " thousand";
    }
    BigDecimal millions =
        BigDecimal.valueOf(count).divide(BigDecimal.valueOf(MILLION), 1, RoundingMode.HALF_UP);
    if (millions.compareTo(BigDecimal.TEN) >= 0) {
      millions = millions.setScale(0, RoundingMode.HALF_UP);
    }
    return String.format(Locale.ENGLISH, "%,f", millions).replaceAll("\\.?0+$", "") + " million";
  }
}
