package io.goodhart.signals;

import io.goodhart.activity.DayBits;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.family.PatternKind;
import io.goodhart.signals.week.PastWeek;
import java.util.OptionalDouble;

/**
 * A member's week as it was measured, before it is held against others.
 *
 * @param sources what its sources tell of it
 * @param own readings of what the member started or may have started
 * @param all readings of everything, agents by themselves included
 */
record MeasuredWeek(
    MemberId member,
    String seenAs,
    int prompts,
    DayBits explained,
    SourceKind sources,
    MemberPast past,
    PastWeek remembered,
    Readings own,
    Readings all) {
  /** How much more the week reads than what is ordinary for the member. */
  OptionalDouble change(PatternKind kind) {
    if (!all.values().has(kind)) {
      return OptionalDouble.empty();
    }
    OptionalDouble usual = past.usual(kind);
    return usual.isPresent()
        ? OptionalDouble.of(all.values().of(kind) - usual.getAsDouble())
        : OptionalDouble.empty();
  }
}
