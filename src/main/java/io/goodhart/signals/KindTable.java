package io.goodhart.signals;

import io.goodhart.signals.family.PatternKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** A number for some kinds of each of some people, held by kind. */
final class KindTable {
  static final List<PatternKind> KINDS = List.of(PatternKind.values());

  private final Map<PatternKind, double[]> columns = new EnumMap<>(PatternKind.class);
  private final int people;

  /** Nothing yet of so many people. */
  KindTable(int people) {
    this.people = people;
  }

  int people() {
    return people;
  }

  void set(int person, PatternKind kind, double number) {
    columns.computeIfAbsent(kind, fresh -> empty())[person] = number;
  }

  boolean has(int person, PatternKind kind) {
    double[] column = columns.get(kind);
    return column != null && !Double.isNaN(column[person]);
  }

  /** The number of somebody who has one. */
  double of(int person, PatternKind kind) {
    double[] column = columns.get(kind);
    return column == null ? Double.NaN : column[person];
  }

  /** The numbers of those who have one, in the order of people. */
  DoubleStream all(PatternKind kind) {
    double[] column = columns.get(kind);
    return column == null
        ? DoubleStream.empty()
        : Arrays.stream(column).filter(number -> !Double.isNaN(number));
  }

  /** The p-value of every number among those of its kind. */
  KindTable conformal() {
    KindTable ps = new KindTable(people);
    for (PatternKind kind : columns.keySet()) {
      double[] sorted = all(kind).sorted().toArray();
      for (int person = 0; person < people; person++) {
        if (has(person, kind)) {
          ps.set(person, kind, Odds.conformal(of(person, kind), sorted));
        }
      }
    }
    return ps;
  }

  private double[] empty() {
    double[] column = new double[people];
    Arrays.fill(column, Double.NaN);
    return column;
  }
}
