package io.goodhart.signals;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.DateSpan;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.family.Families;
import io.goodhart.signals.family.KnownTargets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Measures some weeks in a row, for what fits and evaluates the model. */
public final class Measuring {
  private Measuring() {}

  /** What was found in each of the weeks, the first one first. */
  public static List<MemberFindings> of(
      WeekReader reader,
      KnownTargets targets,
      ReportingWeek first,
      int weeks,
      Function<ReportingWeek, Map<MemberId, List<DateSpan>>> sanctions) {
    Judge judge = new Judge(reader, Families.all(targets));
    List<MemberFindings> all = new ArrayList<>();
    Map<MemberId, MemberPast> pasts = Map.of();
    for (ReportingWeek week = first; week.compareTo(first.plus(weeks)) < 0; week = week.next()) {
      Judge.Outcome outcome = judge.measure(week, sanctions.apply(week), pasts);
      all.addAll(outcome.findings());
      pasts = outcome.pasts();
    }
    return all;
  }

  /** The odds of weeks in a row, those of each week in the order of its findings. */
  public static List<List<Odds>> odds(List<List<MemberFindings>> weeks) {
    WeeklyOdds odds = new WeeklyOdds();
    return weeks.stream().map(odds::of).toList();
  }

  /** What follows from one member's weeks, in their order, by these weights. */
  public static List<Judgement> judged(
      List<MemberFindings> weeks, Weights weights, int leastScorePercent) {
    SignalsConfig usual = SignalsConfig.DEFAULT;
    SignalsConfig config =
        new SignalsConfig(
            usual.targets(),
            usual.off(),
            leastScorePercent,
            usual.leastPrompts(),
            usual.leastWeeks());
    List<Judgement> judged = new ArrayList<>();
    EarlierEvidence earlier = EarlierEvidence.NONE;
    for (MemberFindings found : weeks) {
      Judgement judgement =
          Judgement.of(found, earlier, weights, config, new Odds(1, 1, false, false));
      if (found.explained().isEmpty()) {
        earlier = earlier.then(judgement.score().evidence());
      }
      judged.add(judgement);
    }
    return judged;
  }

  /** What the weeks before each of one member's weeks leave behind, by these weights. */
  public static List<Double> earlier(List<MemberFindings> weeks, Weights weights) {
    List<Double> strongest = new ArrayList<>();
    EarlierEvidence earlier = EarlierEvidence.NONE;
    for (MemberFindings found : weeks) {
      strongest.add(earlier.strongest());
      if (found.explained().isEmpty()) {
        earlier = earlier.then(Score.of(found.findings(), earlier, weights).evidence());
      }
    }
    return strongest;
  }
}
