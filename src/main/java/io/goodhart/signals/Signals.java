package io.goodhart.signals;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.PersonLevel;
import io.goodhart.roster.SanctionStore;
import io.goodhart.signals.family.Families;
import io.goodhart.signals.family.Family;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Judges weeks one after the other, each by itself and earlier ones, so that a week reads the same
 * whether it is judged alone or with others.
 */
public final class Signals {
  /** So many weeks before the first one that is asked for are read. */
  public static final int WEEKS_BEFORE = 2 * MemberPast.WEEKS;

  private final Judge judge;
  private final SanctionStore sanctions;
  private final SignalsConfig config;
  private final Weights weights;

  /** Judges what {@code reader} reads. */
  public Signals(
      WeekReader reader, SanctionStore sanctions, SignalsConfig config, Weights weights) {
    List<Family> families =
        Families.all(config.targets()).stream()
            .filter(family -> !config.off().contains(family.kind()))
            .toList();
    this.judge = new Judge(reader, families);
    this.sanctions = sanctions;
    this.config = config;
    this.weights = weights;
  }

  /**
   * Hands over everybody with any activity in the weeks from {@code first} to {@code last}, week by
   * week. It begins twice the remembered weeks earlier, so that the memory of the first week is
   * complete, and what that memory holds too.
   */
  @PersonLevel
  public void judge(ReportingWeek first, ReportingWeek last, Consumer<Judgement> each) {
    Map<MemberId, MemberPast> pasts = Map.of();
    WeeklyOdds odds = new WeeklyOdds();
    Map<MemberId, EarlierEvidence> earlier = new HashMap<>();
    ReportingWeek week = first.plus(-WEEKS_BEFORE);
    for (; week.compareTo(last) <= 0; week = week.next()) {
      Judge.Outcome outcome = judge.measure(week, sanctions.in(week), pasts);
      pasts = outcome.pasts();
      boolean isAskedFor = week.compareTo(first) >= 0;
      judge(
          outcome.findings(),
          earlier,
          odds.of(outcome.findings()),
          isAskedFor ? each : unasked -> {});
    }
  }

  private void judge(
      List<MemberFindings> week,
      Map<MemberId, EarlierEvidence> earlier,
      List<Odds> odds,
      Consumer<Judgement> each) {
    for (int i = 0; i < odds.size(); i++) {
      MemberFindings found = week.get(i);
      EarlierEvidence before = earlier.getOrDefault(found.member(), EarlierEvidence.NONE);
      Judgement judgement = Judgement.of(found, before, weights, config, odds.get(i));
      if (found.explained().isEmpty()) {
        earlier.put(found.member(), before.then(judgement.score().evidence()));
      }
      each.accept(judgement);
    }
  }
}
