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
 * <p>{@code 1 / (1 + exp(-(intercept + sum)))}, where the sum has {@code weight x strength} of
 * every kind (level beyond the habit, habit, change), and no ground may add more than {@value
 * #MOST_OF_A_GROUND}: nothing follows from one ground alone.
 *
 * @param value 0 to 1
 * @param added what each kind added, before the limit of its ground
 */
public record Score(double value, Map<PatternKind, Double> added) {
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

  static Score of(List<Finding> findings, Weights weights) {
    Map<PatternKind, Double> added = new EnumMap<>(PatternKind.class);
    for (Finding finding : findings) {
      Weights.Weight weight = weights.of(finding.kind());
      double evidence =
          weight.level() * (finding.level() - finding.habit())
              + weight.habit() * finding.habit()
              + weight.change() * finding.change();
      if (evidence > 0) {
        added.put(finding.kind(), evidence);
      }
    }
    double sum = weights.intercept();
    for (double ground : byGround(added).values()) {
      sum += Math.min(MOST_OF_A_GROUND, ground);
    }
    return new Score(1 / (1 + Math.exp(-sum)), added);
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
