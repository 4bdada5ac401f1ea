package io.goodhart.signals;

import io.goodhart.signals.family.PatternKind;
import io.goodhart.signals.family.Reading;
import java.util.OptionalDouble;

/**
 * One measurement beside what is usual for the person and for others.
 *
 * @param kind of which pattern
 * @param measured what was seen
 * @param ownUsual what earlier weeks of the person read, if there are any
 * @param peers what is ordinary among people
 * @param level how far it lies beyond ordinary people, 0 to 1
 * @param change how far it lies beyond the person's own weeks, 0 to 1
 */
public record Finding(
    PatternKind kind,
    Reading.Measured measured,
    OptionalDouble ownUsual,
    Peers peers,
    double level,
    double change) {
  /** Below this many spreads a value is ordinary. */
  private static final double ORDINARY = 1.5;

  private static final double RANGE = 6;

  /** 0 for what is ordinary, 1 from seven and a half spreads on. */
  static double strength(double deviations) {
    return Math.min(1, Math.log1p(Math.max(0, deviations - ORDINARY)) / Math.log(1 + 12));
  }
}
