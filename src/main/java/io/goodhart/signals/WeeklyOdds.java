package io.goodhart.signals;

import io.goodhart.roster.MemberId;
import io.goodhart.signals.family.PatternKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Tells week by week how likely everybody's week is, one week after the other.
 *
 * <p>A week by itself is held against the weeks of people whose sources tell the same. Over several
 * weeks that would count a habit again each week, and the same people would be the measure each
 * time. So the e-process takes from a week only what is new given the past: by how much each kind
 * lies above what was usual for the person, held against how much it does so for all others of that
 * week: whoever is compared with themselves need not have the same tools as others. A person's
 * first week adds nothing to it. What the weeks multiply to is divided by its mean over people
 * where that is more than 1, so that in each week it is an e-value of people who are alike. That it
 * hardly ever passes 20 in any week is measured, on such people and in the report.
 */
final class WeeklyOdds {
  private final Map<MemberId, Double> products = new HashMap<>();

  /** The odds of the members of the next week, in their order. */
  List<Odds> of(List<MemberFindings> week) {
    double[] eValues = merged(week.stream().map(WeeklyOdds::amongPeers).toList());
    double[] factors = merged(givenThePast(week));
    double[] eProcesses = new double[factors.length];
    for (int i = 0; i < factors.length; i++) {
      eProcesses[i] = products.merge(week.get(i).member(), factors[i], (a, b) -> a * b);
    }
    // Whose past was low by luck has a high step more than once, which must not add up either.
    double mean = products.values().stream().mapToDouble(each -> each).average().orElse(1);
    for (int i = 0; i < eProcesses.length; i++) {
      eProcesses[i] /= Math.max(1, mean);
    }
    boolean[] now = Odds.discoveries(ps(eValues), Odds.FALSE_SHARE);
    boolean[] soFar = Odds.discoveries(ps(eProcesses), Odds.FALSE_SHARE);
    List<Odds> odds = new ArrayList<>();
    for (int i = 0; i < eValues.length; i++) {
      odds.add(new Odds(eValues[i], eProcesses[i], now[i], soFar[i]));
    }
    return odds;
  }

  private static Map<PatternKind, Double> amongPeers(MemberFindings found) {
    Map<PatternKind, Double> ps = new EnumMap<>(PatternKind.class);
    found.findings().forEach(finding -> ps.put(finding.kind(), finding.p()));
    return ps;
  }

  /** The p-values of everybody's steps, for the kinds of which they have a past. */
  private static List<Map<PatternKind, Double>> givenThePast(List<MemberFindings> week) {
    Map<PatternKind, List<Double>> steps = new EnumMap<>(PatternKind.class);
    forSteps(
        week, (one, kind, step) -> steps.computeIfAbsent(kind, k -> new ArrayList<>()).add(step));
    Map<PatternKind, double[]> sorted = new EnumMap<>(PatternKind.class);
    steps.forEach(
        (kind, values) ->
            sorted.put(kind, values.stream().mapToDouble(Double::doubleValue).sorted().toArray()));
    List<Map<PatternKind, Double>> ps = new ArrayList<>();
    week.forEach(one -> ps.add(new EnumMap<>(PatternKind.class)));
    forSteps(
        week,
        (one, kind, step) ->
            ps.get(one)
                .put(kind, Odds.conformal(step, sorted.getOrDefault(kind, new double[] {step}))));
    return ps;
  }

  private static void forSteps(List<MemberFindings> week, StepTaker taker) {
    for (int one = 0; one < week.size(); one++) {
      for (Finding finding : week.get(one).findings()) {
        OptionalDouble step = finding.step();
        if (step.isPresent()) {
          taker.take(one, finding.kind(), step.getAsDouble());
        }
      }
    }
  }

  @FunctionalInterface
  private interface StepTaker {
    void take(int one, PatternKind kind, double step);
  }

  /**
   * Everybody's e-value: the mean over kinds of what a p-value is calibrated to, divided by the
   * mean of that over people. So it is 1 in the mean over people, however many of them tie.
   */
  private static double[] merged(List<Map<PatternKind, Double>> everybody) {
    Map<PatternKind, DoubleSummaryStatistics> overPeople = new EnumMap<>(PatternKind.class);
    for (Map<PatternKind, Double> ps : everybody) {
      ps.forEach(
          (kind, p) ->
              overPeople
                  .computeIfAbsent(kind, k -> new DoubleSummaryStatistics())
                  .accept(Odds.calibrated(p)));
    }
    Map<PatternKind, Double> means = new EnumMap<>(PatternKind.class);
    overPeople.forEach((kind, all) -> means.put(kind, all.getAverage()));
    return everybody.stream()
        .mapToDouble(
            ps ->
                ps.entrySet().stream()
                    .mapToDouble(
                        p -> Odds.calibrated(p.getValue()) / means.getOrDefault(p.getKey(), 1.0))
                    .average()
                    .orElse(1))
        .toArray();
  }

  /** One over an e-value bounds a p-value. */
  private static double[] ps(double[] eValues) {
    return Arrays.stream(eValues).map(e -> Math.min(1, 1 / e)).toArray();
  }
}
