package io.goodhart.signals.family;

import io.goodhart.activity.DayBits;
import io.goodhart.signals.week.Prompt;
import java.util.Collection;

/** What a family found in one member's week. */
public sealed interface Reading {
  /** There is too little to measure; that is no finding, neither for nor against. */
  Reading TOO_LITTLE = new TooLittle();

  /**
   * A measurement.
   *
   * @param value in the family's unit; higher is more of the pattern
   * @param of how many things it was measured on
   * @param days on which what matched lies
   */
  record Measured(double value, long of, DayBits days) implements Reading {
    /** Refuses what is not a number. */
    public Measured {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("A measurement cannot be " + value);
      }
    }

    static Measured share(Collection<Prompt> matched, Collection<Prompt> all) {
      return new Measured((double) matched.size() / all.size(), all.size(), days(matched));
    }

    static DayBits days(Collection<Prompt> prompts) {
      int bits = 0;
      for (Prompt prompt : prompts) {
        bits |= 1 << prompt.day();
      }
      return new DayBits(bits);
    }
  }

  /** Not enough was seen. */
  record TooLittle() implements Reading {}
}
