package io.goodhart.evaluate;

import io.goodhart.signals.Finding;
import io.goodhart.signals.Measuring;
import io.goodhart.signals.MemberFindings;
import io.goodhart.signals.family.KnownTargets;
import io.goodhart.signals.family.PatternKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A developer's week with what was found in it and what is true of it.
 *
 * @param tokens input and output of the week
 */
record Row(Developer who, int week, boolean gamed, long tokens, MemberFindings found) {
  static final int WEEKS = 8;
  static final double GAMERS = 0.07;
  static final List<PatternKind> KINDS = List.of(PatternKind.values());
  static final int COLUMNS = 5;
  static final int INPUTS = COLUMNS * KINDS.size();

  static List<Row> of(Population population, List<MemberFindings> findings) {
    Map<List<Long>, Population.Worked> truth = new HashMap<>();
    population
        .weeks()
        .forEach(
            week ->
                week.forEach(
                    worked ->
                        truth.put(
                            List.of((long) worked.week(), (long) worked.who().number()), worked)));
    List<Row> rows = new ArrayList<>();
    for (MemberFindings found : findings) {
      long week = (long) found.week().index() - Population.FIRST.index();
      Population.Worked worked = truth.get(List.of(week, found.member().value()));
      if (worked != null) {
        rows.add(new Row(worked.who(), (int) week, worked.gamed(), tokens(worked), found));
      }
    }
    return rows;
  }

  /** A population, drawn and measured; in every other one the target is known. */
  static List<Row> simulate(long seed, int people) {
    return simulate(seed, people, GAMERS, population -> population);
  }

  /** The same with so many who game, and with what is {@code reported} of the people. */
  static List<Row> simulate(
      long seed, int people, double gamers, UnaryOperator<Population> reported) {
    Population population = reported.apply(Population.draw(seed, people, WEEKS, gamers));
    SimulatedWeeks weeks = new SimulatedWeeks(population);
    KnownTargets targets =
        seed % 2 == 0 ? KnownTargets.NONE : new KnownTargets(0, population.world().target(), 0);
    return of(population, Measuring.of(weeks, targets, Population.FIRST, WEEKS, weeks::sanctions));
  }

  private static long tokens(Population.Worked worked) {
    return worked.records().stream()
        .mapToLong(record -> record.tokens().input() + record.tokens().output())
        .sum();
  }

  /** The weeks of each person, in their order. */
  static Collection<List<Row>> byPerson(List<Row> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(Row::who, LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  /** The strengths of every kind, in the order of the kinds and of a weight's parts. */
  double[] inputs() {
    double[] inputs = new double[INPUTS];
    for (Finding finding : found.findings()) {
      int at = COLUMNS * KINDS.indexOf(finding.kind());
      inputs[at] = finding.level() - finding.habit();
      inputs[at + 1] = finding.habit();
      inputs[at + 2] = finding.change();
      inputs[at + 3] = finding.whole();
      inputs[at + 4] = finding.extreme();
    }
    return inputs;
  }
}
