package io.goodhart.signals;

import io.goodhart.roster.MemberId;
import io.goodhart.signals.family.PatternKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  /**
   * The odds of the members of the next week, in their order. Each is asked for once, for a list
   * may make them on demand.
   */
  List<Odds> of(List<MemberFindings> week) {
    KindTable amongPeers = new KindTable(week.size());
    KindTable steps = new KindTable(week.size());
    List<MemberId> members = new ArrayList<>(week.size());
    for (int person = 0; person < week.size(); person++) {
      MemberFindings found = week.get(person);
      members.add(found.member());
      for (Finding finding : found.findings()) {
        amongPeers.set(person, finding.kind(), finding.p());
        if (finding.step().isPresent()) {
          steps.set(person, finding.kind(), finding.step().getAsDouble());
        }
      }
    }
    double[] eValues = merged(amongPeers);
    double[] factors = merged(steps.conformal());
    double[] eProcesses = new double[factors.length];
    for (int i = 0; i < factors.length; i++) {
      eProcesses[i] = products.merge(members.get(i), factors[i], (a, b) -> a * b);
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

  /**
   * Everybody's e-value: the mean over kinds of what a p-value is calibrated to, divided by the
   * mean of that over people. So it is 1 in the mean over people, however many of them tie.
   */
  private static double[] merged(KindTable ps) {
    Map<PatternKind, Double> means = new EnumMap<>(PatternKind.class);
    for (PatternKind kind : KindTable.KINDS) {
      means.put(kind, ps.all(kind).map(Odds::calibrated).summaryStatistics().getAverage());
    }
    double[] merged = new double[ps.people()];
    for (int person = 0; person < merged.length; person++) {
      int who = person;
      merged[person] =
          KindTable.KINDS.stream()
              .filter(kind -> ps.has(who, kind))
              .mapToDouble(
                  kind -> Odds.calibrated(ps.of(who, kind)) / means.getOrDefault(kind, 1.0))
              .average()
              .orElse(1);
    }
    return merged;
  }

  /** One over an e-value bounds a p-value. */
  private static double[] ps(double[] eValues) {
    return Arrays.stream(eValues).map(e -> Math.min(1, 1 / e)).toArray();
  }
}
