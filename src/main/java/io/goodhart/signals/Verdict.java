package io.goodhart.signals;

import io.goodhart.activity.DayBits;
import io.goodhart.signals.family.PatternKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What follows from a member's week; nothing of it says why somebody did something. */
public sealed interface Verdict {
  /** Whether the week would be left out of the strict count if its note stayed unanswered. */
  default boolean isPattern() {
    return this instanceof Pattern;
  }

  /**
   * There is not enough to say anything.
   *
   * @param reason what there is too little of
   */
  record NotEnough(Reason reason) implements Verdict {
    /** What there is too little of. */
    public enum Reason {
      /** Too few prompts this week. */
      FEW_PROMPTS,
      /** Too few weeks so far. */
      FEW_WEEKS
    }
  }

  /** A sanction explains all of it. */
  record Explained() implements Verdict {}

  /** The week is ordinary, or stands out on one ground alone. */
  record Ordinary() implements Verdict {}

  /**
   * Patterns on at least two grounds.
   *
   * @param days which days match, by kind
   */
  record Pattern(Map<PatternKind, DayBits> days) implements Verdict {
    /** Copies the map. */
    public Pattern {
      EnumMap<PatternKind, DayBits> copy = new EnumMap<>(PatternKind.class);
      copy.putAll(days);
      days = Collections.unmodifiableMap(copy);
    }
  }
}
