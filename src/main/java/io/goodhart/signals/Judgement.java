package io.goodhart.signals;

import io.goodhart.activity.DayBits;
import io.goodhart.signals.Verdict.NotEnough;
import io.goodhart.signals.family.PatternKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A member's week, judged by it and earlier weeks only.
 *
 * @param found what was measured
 * @param score how much of it does not stand up
 * @param verdict what follows
 * @param odds how likely so much is among peers, reported beside the score
 */
public record Judgement(MemberFindings found, Score score, Verdict verdict, Odds odds) {
  private static final int GROUNDS = 2;

  /** A kind that adds less than this is not worth a word. */
  private static final double WORTH_A_WORD = 0.4;

  static Judgement of(
      MemberFindings found,
      EarlierEvidence earlier,
      Weights weights,
      SignalsConfig config,
      Odds odds) {
    Score score = Score.of(found.findings(), earlier, weights);
    return new Judgement(found, score, verdict(found, score, config), odds);
  }

  private static Verdict verdict(MemberFindings found, Score score, SignalsConfig config) {
    if (found.prompts() == 0 && !found.explained().isEmpty()) {
      return new Verdict.Explained();
    }
    if (found.prompts() < config.leastPrompts()) {
      return new NotEnough(NotEnough.Reason.FEW_PROMPTS);
    }
    if (found.earlierWeeks() + 1 < config.leastWeeks()) {
      return new NotEnough(NotEnough.Reason.FEW_WEEKS);
    }
    if (score.grounds().size() < GROUNDS || score.value() * 100 < config.leastScorePercent()) {
      return new Verdict.Ordinary();
    }
    Map<PatternKind, DayBits> days = new EnumMap<>(PatternKind.class);
    for (Finding finding : found.findings()) {
      if (score.added().getOrDefault(finding.kind(), 0.0) >= WORTH_A_WORD) {
        days.put(finding.kind(), finding.measured().days());
      }
    }
    return new Verdict.Pattern(days);
  }

  /** The kinds worth a word, the strongest first. */
  public List<PatternKind> kinds() {
    return score.added().entrySet().stream()
        .filter(entry -> entry.getValue() >= WORTH_A_WORD)
        .sorted(Map.Entry.<PatternKind, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }
}
