package io.goodhart.signals;

import io.goodhart.activity.DayBits;
import io.goodhart.signals.family.Family;
import io.goodhart.signals.family.PatternKind;
import io.goodhart.signals.family.Reading;
import io.goodhart.signals.week.MemberView;
import java.util.EnumMap;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What every family found in one member's week, absent where there was too little. It is held as
 * plain numbers, since a week of everybody is in memory at once.
 */
final class Readings {
  private static final PatternKind[] KINDS = PatternKind.values();

  private final Values values;
  private final long[] of;
  private final byte[] days;

  private Readings(EnumMap<PatternKind, Reading.Measured> measured) {
    this.values = Values.of(measured);
    this.of = measured.values().stream().mapToLong(Reading.Measured::of).toArray();
    this.days = new byte[measured.size()];
    measured.forEach((kind, one) -> days[values.index(kind)] = (byte) one.days().bits());
  }

  static Readings of(MemberView view, Iterable<Family> families) {
    EnumMap<PatternKind, Reading.Measured> measured = new EnumMap<>(PatternKind.class);
    for (Family family : families) {
      if (family.read(view) instanceof Reading.Measured found) {
        measured.put(family.kind(), found);
      }
    }
    return new Readings(measured);
  }

  /** What is left of them once the week is over. */
  Values values() {
    return values;
  }

  /** The reading of one kind. */
  Optional<Reading.Measured> of(PatternKind kind) {
    return values.has(kind) ? Optional.of(measured(kind)) : Optional.empty();
  }

  /** Hands over each of them, in the order of the kinds. */
  void forEach(BiConsumer<PatternKind, Reading.Measured> use) {
    for (PatternKind kind : KINDS) {
      if (values.has(kind)) {
        use.accept(kind, measured(kind));
      }
    }
  }

  private Reading.Measured measured(PatternKind kind) {
    int at = values.index(kind);
    return new Reading.Measured(values.of(kind), of[at], new DayBits(days[at]));
  }
}
