package io.goodhart.signals;

import io.goodhart.signals.family.PatternKind;
import io.goodhart.signals.family.Statistics;
import io.goodhart.signals.week.PastWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is remembered of a member: at most so many weeks with activity, the latest last.
 *
 * @param weeks what the families compare with
 * @param own what the member started or may have started reads
 * @param all what everything reads, agents by themselves included
 */
record MemberPast(List<PastWeek> weeks, List<Values> own, List<Values> all) {
  /** So many weeks are remembered. */
  static final int WEEKS = 8;

  /** Nothing is remembered yet. */
  static final MemberPast NONE = new MemberPast(List.of(), List.of(), List.of());

  /** A week that zones left a sliver of says nothing. */
  private static final int COMPARABLE_PROMPTS = 5;

  private static final double ORDINARY = 0.1;

  /** Copies the lists. */
  MemberPast {
    weeks = List.copyOf(weeks);
    own = List.copyOf(own);
    all = List.copyOf(all);
  }

  /** How many of the weeks have enough in them to compare with. */
  int comparable() {
    return (int) weeks.stream().filter(week -> week.prompts() >= COMPARABLE_PROMPTS).count();
  }

  MemberPast then(PastWeek week, Values ownValues, Values allValues) {
    List<Values> allNext = append(all, allValues);
    // Most people start all of theirs; then one list will do for both.
    boolean alike = own == all && ownValues == allValues;
    return new MemberPast(append(weeks, week), alike ? allNext : append(own, ownValues), allNext);
  }

  /**
   * What is ordinary for the member: the lower decile of earlier weeks, so that weeks with a
   * pattern do not become ordinary before most weeks have it.
   */
  OptionalDouble usual(PatternKind kind) {
    return quantile(numbers(all, kind, 0), ORDINARY);
  }

  /** Between what the member's earlier weeks read. */
  Optional<OwnRange> range(PatternKind kind) {
    double[] numbers = numbers(all, kind, 0);
    Arrays.sort(numbers);
    return numbers.length == 0
        ? Optional.empty()
        : Optional.of(new OwnRange(numbers[0], numbers[numbers.length - 1]));
  }

  /** The middle of the member's weeks, this one included. */
  OptionalDouble middle(PatternKind kind, Values now) {
    if (!now.has(kind)) {
      return quantile(numbers(own, kind, 0), 0.5);
    }
    double[] numbers = numbers(own, kind, 1);
    numbers[numbers.length - 1] = now.of(kind);
    return quantile(numbers, 0.5);
  }

  private static OptionalDouble quantile(double[] numbers, double share) {
    if (numbers.length == 0) {
      return OptionalDouble.empty();
    }
    Arrays.sort(numbers);
    return OptionalDouble.of(Statistics.quantile(numbers, share));
  }

  /** With room for more. Asked for every kind of everybody, so it makes nothing but its answer. */
  private static double[] numbers(List<Values> weeks, PatternKind kind, int room) {
    int count = 0;
    for (int i = 0; i < weeks.size(); i++) {
      count += weeks.get(i).has(kind) ? 1 : 0;
    }
    double[] numbers = new double[count + room];
    for (int i = 0; count > 0; i++) {
      if (weeks.get(i).has(kind)) {
        count--;
        numbers[count] = weeks.get(i).of(kind);
      }
    }
    return numbers;
  }

  private static <T> List<T> append(List<T> list, T last) {
    List<T> kept = list.size() < WEEKS ? list : list.subList(1, list.size());
    return Stream.concat(kept.stream(), Stream.of(last)).collect(Collectors.toUnmodifiableList());
  }
}
