package io.goodhart.commands;

import io.goodhart.digest.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/** Puts numbers into words. */
public final class Words {
  private static final long MILLION = 1_000_000;
  private static final long TEN_THOUSAND = 10_000;

  private Words() {}

  /** A count with its noun, such as {@code 1 day} or {@code 62 prompts}. */
  public static String count(Texts texts, String noun, long count) {
    String key = "count." + noun + (count == 1 ? ".one" : ".many");
    return texts.say(key, String.format(Locale.ENGLISH, "%,d", count));
  }

  /** How long ago something was, such as {@code 3 minutes ago}. */
  public static String ago(Texts texts, Duration passed) {
    return passed.toMinutes() < 1
        ? texts.say("agents.seen.now")
        : texts.say("agents.seen.ago", lasting(texts, passed));
  }

  /** How long something lasts, in its largest whole unit, such as {@code 3 minutes}. */
  public static String lasting(Texts texts, Duration time) {
    if (time.toHours() < 1) {
      return count(texts, "minutes", time.toMinutes());
    }
    return time.toDays() < 1
        ? count(texts, "hours", time.toHours())
        : count(texts, "days", time.toDays());
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
