package io.goodhart.privacy;

import io.goodhart.signals.family.PatternKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What became of notes in a group's week, as others may see it; it points at nobody.
 *
 * @param explained how many people said what a pattern in their activity was
 * @param saving what the activity stands for that the strict count leaves out, if that may be told
 * @param kinds how many people's patterns were of a kind, where that is 3 or more; for everybody
 *     together alone
 */
public record DisclosedNotes(
    Figure explained, Optional<Saving> saving, Map<PatternKind, Integer> kinds) {
  /** Nothing is told. */
  public static final DisclosedNotes NONE =
      new DisclosedNotes(Figure.HIDDEN, Optional.empty(), Map.of());

  private static final int FEW = 3;

  /** Copies the map. */
  public DisclosedNotes {
    EnumMap<PatternKind, Integer> copy = new EnumMap<>(PatternKind.class);
    copy.putAll(kinds);
    kinds = Collections.unmodifiableMap(copy);
  }

  /**
   * What may be told of a team.
   *
   * @param explained how many explained a pattern
   * @param eligible how many people count; smaller teams than those with exact counts tell nothing
   */
  static DisclosedNotes ofTeam(int explained, int eligible, Optional<Saving> saving) {
    return eligible < DisclosureRules.EXACT_FROM
        ? NONE
        : new DisclosedNotes(delicate(explained), saving, Map.of());
  }

  /** 0, 1 and 2 look alike. */
  static Figure.Range delicate(int count) {
    return count < FEW ? new Figure.Range(0, FEW - 1) : new Figure.Range(count, count);
  }

  static Map<PatternKind, Integer> shown(Map<PatternKind, Integer> exact) {
    Map<PatternKind, Integer> shown = new EnumMap<>(PatternKind.class);
    exact.forEach(
        (kind, count) -> {
          if (count >= FEW) {
            shown.put(kind, count);
          }
        });
    return shown;
  }
}
