package io.goodhart.signals.family;

import io.goodhart.activity.DayBits;
import io.goodhart.signals.week.Prompt;
import java.util.Collection;
import java.util.List;

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

    /** The share of prompts that match; one of which something came is part of no pattern. */
    static Measured share(Collection<Prompt> matched, Collection<Prompt> all) {
      List<Prompt> counted = matched.stream().filter(prompt -> !prompt.boreFruit()).toList();
      return new Measured((double) counted.size() / all.size(), all.size(), days(counted));
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
