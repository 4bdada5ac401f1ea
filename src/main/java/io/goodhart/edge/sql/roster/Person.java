package io.goodhart.edge.sql.roster;

import io.goodhart.edge.sql.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A member while rows are applied: what is held, and the rows that were taken. */
final class Person {
  final long id;
  final boolean known;
  final boolean countedBefore;
  final List<Stint> held;
  final List<Integer> rows = new ArrayList<>();
  final List<Line> lines = new ArrayList<>();
  final Set<Long> spared = new HashSet<>();
  boolean counts;

  /** {@code known} tells those who were there before from those the rows bring. */
  Person(long id, boolean known, boolean counts, List<Stint> held) {
    this.id = id;
    this.known = known;
    this.countedBefore = counts;
    this.counts = counts;
    this.held = List.copyOf(held);
  }

  /** Takes a row; the first one says whether the member counts. */
  void take(int row, Line line, boolean rowCounts) {
    if (lines.isEmpty()) {
      counts = rowCounts;
    }
    rows.add(row);
    lines.add(line);
  }

  List<Stint> planned(LocalDate today) {
    StintPlan plan = new StintPlan(held, known, today);
    lines.forEach(plan::add);
    return plan.stints(spared);
  }

  static LocalDate joined(List<Stint> stints) {
    return stints.stream().map(Stint::from).min(LocalDate::compareTo).orElse(Days.ALWAYS);
  }
}
