package io.goodhart.signals;

import io.goodhart.signals.family.Family;
import io.goodhart.signals.family.PatternKind;
import io.goodhart.signals.family.Reading;
import io.goodhart.signals.week.MemberView;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every family found in one member's week.
 *
 * @param measured by kind; absent where there was too little
 */
public record Readings(Map<PatternKind, Reading.Measured> measured) {
  /** Copies the map. */
  public Readings {
    EnumMap<PatternKind, Reading.Measured> copy = new EnumMap<>(PatternKind.class);
    copy.putAll(measured);
    measured = Collections.unmodifiableMap(copy);
  }

  static Readings of(MemberView view, List<Family> families) {
    Map<PatternKind, Reading.Measured> measured = new EnumMap<>(PatternKind.class);
    for (Family family : families) {
      if (family.read(view) instanceof Reading.Measured found) {
        measured.put(family.kind(), found);
      }
    }
    return new Readings(measured);
  }

  /** The reading of one kind. */
  public Optional<Reading.Measured> of(PatternKind kind) {
    return Optional.ofNullable(measured.get(kind));
  }
}
