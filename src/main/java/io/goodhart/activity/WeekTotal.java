package io.goodhart.activity;

import io.goodhart.calendar.ReportingWeek;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the whole organisation did in a week, whoever it belongs to.
 *
 * @param week the week
 * @param deliberate how often a person started something
 * @param outcomes what came of it, by kind
 */
public record WeekTotal(ReportingWeek week, long deliberate, Map<OutcomeKind, Long> outcomes) {
  /** Copies the map. */
  public WeekTotal {
    EnumMap<OutcomeKind, Long> copy = new EnumMap<>(OutcomeKind.class);
    copy.putAll(outcomes);
    outcomes = Collections.unmodifiableMap(copy);
  }

  /** How many outcomes of this kind there were. */
  public long of(OutcomeKind kind) {
    return outcomes.getOrDefault(kind, 0L);
  }
}
