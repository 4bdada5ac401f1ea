package io.goodhart.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.goodhart.activity.DayBits;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.Verdict.NotEnough;
import io.goodhart.signals.family.PatternKind;
import io.goodhart.signals.family.Reading;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class JudgementTest {
  private static final DayBits MONDAY = DayBits.of(DayOfWeek.MONDAY);
  private static final Weights WEIGHTS = even(-4, new Weights.Weight(4, 1, 2, 0, 0));

  private static Weights even(double intercept, Weights.Weight weight) {
    Map<PatternKind, Weights.Weight> byKind = new EnumMap<>(PatternKind.class);
    for (PatternKind kind : PatternKind.values()) {
      byKind.put(kind, weight);
    }
    return new Weights(intercept, 0.5, byKind);
  }

  private static Finding finding(PatternKind kind, double level, double habit, double change) {
    return new Finding(
        kind,
        new Reading.Measured(1, 30, MONDAY),
        OptionalDouble.empty(),
        Optional.empty(),
        new Peers(30, 0, 1),
        level,
        habit,
        change,
        0,
        0,
        0.01);
  }

  private static Judgement judged(int prompts, int earlierWeeks, Finding... findings) {
    return judged(EarlierEvidence.NONE, prompts, earlierWeeks, findings);
  }

  private static Judgement judged(
      EarlierEvidence earlier, int prompts, int earlierWeeks, Finding... findings) {
    return Judgement.of(
        new MemberFindings(
            new MemberId(1),
            "anna",
            ReportingWeek.parse("2026-W23"),
            prompts,
            earlierWeeks,
            DayBits.NONE,
            List.of(findings)),
        earlier,
        WEIGHTS,
        SignalsConfig.DEFAULT,
        new Odds(1, 1, false, false));
  }

  private static final Finding COPIES = finding(PatternKind.NEAR_COPIES, 1, 0, 0.5);
  private static final Finding EVEN = finding(PatternKind.EVEN_PACE, 1, 0, 0.5);

  @Test
  void theScoreCanBeComputedByHand() {
    Finding habit = finding(PatternKind.NEAR_COPIES, 0.75, 0.5, 0.25);

    double sum = -4 + 4 * 0.25 + 1 * 0.5 + 2 * 0.25;

    assertThat(judged(30, 3, habit).score().value())
        .isEqualTo(1 / (1 + Math.exp(-sum)), within(1e-12));
  }

  @Test
  void aWholeWeekBeyondOthersAddsWhateverBeganIt() {
    Finding whole =
        new Finding(
            PatternKind.NEAR_COPIES,
            new Reading.Measured(1, 30, MONDAY),
            OptionalDouble.empty(),
            Optional.empty(),
            new Peers(30, 0, 1),
            0,
            0,
            0,
            0.5,
            0.25,
            0.01);
    Weights weights = even(-4, new Weights.Weight(4, 1, 2, 3, 2));

    Score score = Score.of(List.of(whole), EarlierEvidence.NONE, weights);

    assertThat(score.evidence()).isEqualTo(3 * 0.5 + 2 * 0.25);
  }

  @Test
  void earlierWeeksRaiseTheScoreAndNeverMakeAPattern() {
    EarlierEvidence before = EarlierEvidence.NONE.then(9).then(9);

    Judgement ordinary = judged(before, 30, 3);

    assertThat(ordinary.score().value()).isEqualTo(1 / (1 + Math.exp(4 - 4.5)), within(1e-12));
    assertThat(judged(before, 30, 3, COPIES).verdict()).isEqualTo(new Verdict.Ordinary());
    assertThat(judged(before, 30, 3, COPIES, EVEN).score().evidence())
        .isEqualTo(judged(30, 3, COPIES, EVEN).score().evidence());
  }

  @Test
  void twoGroundsMakeAPatternOnTheirDays() {
    Judgement judgement = judged(30, 3, COPIES, EVEN);

    assertThat(judgement.verdict())
        .isEqualTo(
            new Verdict.Pattern(
                Map.of(PatternKind.NEAR_COPIES, MONDAY, PatternKind.EVEN_PACE, MONDAY)));
  }

  @Test
  void noGroundDecidesAlone() {
    Judgement judgement =
        judged(
            30,
            3,
            COPIES,
            finding(PatternKind.REPLAY, 1, 0, 1),
            finding(PatternKind.VARIANTS, 1, 0, 1));

    assertThat(judgement.verdict()).isEqualTo(new Verdict.Ordinary());
    assertThat(judgement.score().value()).isLessThan(0.7);
  }

  @Test
  void fewPromptsAreNotEnough() {
    assertThat(judged(19, 3, COPIES, EVEN).verdict())
        .isEqualTo(new NotEnough(NotEnough.Reason.FEW_PROMPTS));
  }

  @Test
  void aFirstWeekIsNotEnough() {
    assertThat(judged(30, 0, COPIES, EVEN).verdict())
        .isEqualTo(new NotEnough(NotEnough.Reason.FEW_WEEKS));
    assertThat(judged(30, 1, COPIES, EVEN).verdict().isPattern()).isTrue();
  }

  @Test
  void thePublishedWeightsNameEveryKindAndNoneDecidesAlone() {
    Weights published = Weights.published();

    assertThat(published.intercept()).isNegative();
    assertThat(published.earlier()).isBetween(0.0, 4.0);
    for (PatternKind kind : PatternKind.values()) {
      assertThat(published.of(kind).level()).isBetween(0.0, 4.0);
      assertThat(published.of(kind).habit()).isBetween(0.0, 4.0);
      assertThat(published.of(kind).change()).isBetween(0.0, 4.0);
      assertThat(published.of(kind).whole()).isBetween(0.0, 4.0);
      assertThat(published.of(kind).extreme()).isBetween(0.0, 4.0);
    }
  }
}
