package io.goodhart.signals;

import io.goodhart.signals.family.PatternKind;
import io.goodhart.signals.family.Reading;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One measurement beside what is usual for the person and for others.
 *
 * @param kind of which pattern
 * @param measured what was seen
 * @param ownUsual what earlier weeks of the person read, if there are any
 * @param own between what they read, if there are any
 * @param peers what is ordinary among people
 * @param level how far it lies beyond ordinary people, 0 to 1
 * @param habit how far what is usual for the person lies beyond ordinary people, at most the level
 * @param change how far it lies beyond the person's own weeks, less their habit, 0 to 1
 * @param whole how far the whole week, what agents began by themselves included, lies beyond other
 *     people's whole weeks, 0 to 1
 * @param extreme the same, from 0 at what hardly anybody reads
 * @param p the share of people who read as much or more, this person included: of those whose
 *     sources tell the same, or of everybody where they are few
 */
public record Finding(
    PatternKind kind,
    Reading.Measured measured,
    OptionalDouble ownUsual,
    Optional<OwnRange> own,
    Peers peers,
    double level,
    double habit,
    double change,
    double whole,
    double extreme,
    double p) {
  /** Up to this many spreads a value is ordinary. */
  static final double ORDINARY = 1.5;

  private static final double FULL = 12;
  private static final double RARE = 4;

  /** By how much it lies above what is usual for the person; empty in their first week. */
  OptionalDouble step() {
    return ownUsual.isPresent()
        ? OptionalDouble.of(measured.value() - ownUsual.getAsDouble())
        : OptionalDouble.empty();
  }

  /** Up to what ordinary people read. */
  public double othersMost() {
    return peers.middle() + ORDINARY * peers.spread();
  }

  /** 0 for what is ordinary, 1 from 12 spreads beyond it on, steeply at first. */
  static double strength(double deviations) {
    double beyond = Math.max(0, deviations - ORDINARY);
    return Math.min(1, Math.log1p(beyond) / Math.log1p(FULL));
  }

  /** 0 up to 4 spreads, which few people reach, 1 from 12 on, evenly between. */
  static double extremity(double deviations) {
    return Math.max(0, Math.min(1, (deviations - RARE) / (FULL - RARE)));
  }
}
