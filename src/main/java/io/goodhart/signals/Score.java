package io.goodhart.signals;

import io.goodhart.signals.family.Ground;
import io.goodhart.signals.family.PatternKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much of a week does not stand up, as an additive model that anybody can compute by hand.
 *
 * <p>{@code 1 / (1 + exp(-(intercept + evidence + earlier)))}. The evidence is the sum of {@code
 * weight x strength} over every kind (level beyond the habit, habit, change, whole week, extreme),
 * and no ground may add more than {@value #MOST_OF_A_GROUND}: nothing follows from one ground
 * alone. What the evidence of earlier weeks adds has the same limit, and is no ground: a week is
 * never flagged for another one.
 *
 * @param value 0 to 1
 * @param evidence what this week's grounds add, from 0
 * @param added what each kind added, before the limit of its ground
 */
public record Score(double value, double evidence, Map<PatternKind, Double> added) {
  /** The most that one ground adds. */
  public static final double MOST_OF_A_GROUND = 4.5;

  /** From here on a ground supports a finding. */
  private static final double SUPPORT = 0.8;

  /** Copies the map. */
  public Score {
    EnumMap<PatternKind, Double> copy = new EnumMap<>(PatternKind.class);
    copy.putAll(added);
    added = Collections.unmodifiableMap(copy);
  }

  static Score of(List<Finding> findings, EarlierEvidence earlier, Weights weights) {
    Map<PatternKind, Double> added = new EnumMap<>(PatternKind.class);
    for (Finding finding : findings) {
      double adds = weights.of(finding.kind()).times(finding);
      if (adds > 0) {
        added.put(finding.kind(), adds);
      }
    }
    double evidence = 0;
    for (double ground : byGround(added).values()) {
      evidence += Math.min(MOST_OF_A_GROUND, ground);
    }
    double remembered = Math.min(MOST_OF_A_GROUND, weights.earlier() * earlier.strongest());
    double sum = weights.intercept() + evidence + remembered;
    return new Score(1 / (1 + Math.exp(-sum)), evidence, added);
  }

  /** The grounds that support a finding. */
  public Set<Ground> grounds() {
    return byGround(added).entrySet().stream()
        .filter(ground -> ground.getValue() > SUPPORT)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<Ground, Double> byGround(Map<PatternKind, Double> added) {
    Map<Ground, Double> sums = new EnumMap<>(Ground.class);
    added.forEach((kind, evidence) -> sums.merge(kind.ground(), evidence, Double::sum));
    return sums;
  }
}
