package io.goodhart.signals;

import io.goodhart.signals.family.PatternKind;
import io.goodhart.signals.family.Reading;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * One number for each of some kinds, held as plain numbers: everybody's last weeks are in memory at
 * once.
 */
final class Values {
  private static final Map<PatternKind, Long> BITS = bits();

  /** One bit for each kind that has a number. */
  private final long kinds;

  /** The numbers in the order of the kinds. */
  private final double[] numbers;

  private Values(long kinds, double[] numbers) {
    this.kinds = kinds;
    this.numbers = numbers;
  }

  /** The values of what was measured, without what they were measured on. */
  static Values of(EnumMap<PatternKind, Reading.Measured> measured) {
    long kinds = 0;
    for (PatternKind kind : measured.keySet()) {
      kinds |= bit(kind);
    }
    return new Values(
        kinds, measured.values().stream().mapToDouble(Reading.Measured::value).toArray());
  }

  boolean has(PatternKind kind) {
    return (kinds & bit(kind)) != 0;
  }

  /** The number of a kind that has one. */
  double of(PatternKind kind) {
    return numbers[index(kind)];
  }

  /** Before how many other kinds with a number this one stands. */
  int index(PatternKind kind) {
    return Long.bitCount(kinds & (bit(kind) - 1));
  }

  private static Map<PatternKind, Long> bits() {
    Map<PatternKind, Long> bits = new EnumMap<>(PatternKind.class);
    for (PatternKind kind : PatternKind.values()) {
      bits.put(kind, 1L << bits.size());
    }
    return bits;
  }

  private static long bit(PatternKind kind) {
    return Objects.requireNonNull(BITS.get(kind), "every kind has a bit");
  }
}
