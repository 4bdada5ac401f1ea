package io.goodhart.signals;

import io.goodhart.signals.family.PatternKind;
import io.goodhart.signals.family.Reading;
import io.goodhart.signals.family.Statistics;
import io.goodhart.signals.week.PastWeek;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is remembered of a member: at most so many weeks with activity, the latest last.
 *
 * @param weeks what the families compare with
 * @param own readings of what the member started or may have started
 * @param all readings of everything, agents by themselves included
 */
public record MemberPast(List<PastWeek> weeks, List<Readings> own, List<Readings> all) {
  /** So many weeks are remembered. */
  public static final int WEEKS = 8;

  /** Nothing is remembered yet. */
  public static final MemberPast NONE = new MemberPast(List.of(), List.of(), List.of());

  /** A week that zones left a sliver of says nothing. */
  private static final int COMPARABLE_PROMPTS = 5;

  private static final double ORDINARY = 0.1;

  /** Copies the lists. */
  public MemberPast {
    weeks = List.copyOf(weeks);
    own = List.copyOf(own);
    all = List.copyOf(all);
  }

  /** How many of the weeks have enough in them to compare with. */
  int comparable() {
    return (int) weeks.stream().filter(week -> week.prompts() >= COMPARABLE_PROMPTS).count();
  }

  MemberPast then(PastWeek week, Readings ownReadings, Readings allReadings) {
    return new MemberPast(append(weeks, week), append(own, ownReadings), append(all, allReadings));
  }

  /**
   * What is ordinary for the member: the lower decile of earlier weeks, so that weeks with a
   * pattern do not become ordinary before most weeks have it.
   */
  OptionalDouble usual(PatternKind kind) {
    return quantile(values(all, kind), ORDINARY);
  }

  /** Between what the member's earlier weeks read. */
  Optional<OwnRange> range(PatternKind kind) {
    List<Double> values = values(all, kind);
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(new OwnRange(Collections.min(values), Collections.max(values)));
  }

  /** The middle of the member's weeks, this one included. */
  OptionalDouble middle(PatternKind kind, Readings now) {
    return quantile(
        Stream.concat(values(own, kind).stream(), value(now, kind).stream()).toList(), 0.5);
  }

  private static OptionalDouble quantile(List<Double> values, double share) {
    return values.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Statistics.quantile(values, share));
  }

  private static List<Double> values(List<Readings> readings, PatternKind kind) {
    return readings.stream()
        .map((Function<Readings, Optional<Double>>) week -> value(week, kind))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Double> value(Readings readings, PatternKind kind) {
    return readings.of(kind).map(Reading.Measured::value);
  }

  private static <T> List<T> append(List<T> list, T last) {
    List<T> kept = list.size() < WEEKS ? list : list.subList(1, list.size());
    return Stream.concat(kept.stream(), Stream.of(last)).toList();
  }
}
