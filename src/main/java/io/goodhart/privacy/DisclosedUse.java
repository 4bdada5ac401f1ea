package io.goodhart.privacy;

import io.goodhart.adoption.Adoption;
import java.util.Optional;

/**
 * The two other definitions of active beside the headline, as others may see them. Differences
 * below 3 are not shown.
 *
 * @param habit active on two days or more
 * @param any with any attributed activity; absent if it is within 2 of the headline
 */
public record DisclosedUse(Figure habit, Optional<Figure> any) {
  private static final int SMALLEST = 3;

  /** What may be shown of a week; nothing below 12 people. */
  public static Optional<DisclosedUse> of(Adoption adoption) {
    if (adoption.eligible() < DisclosureRules.EXACT_FROM) {
      return Optional.empty();
    }
    int active = adoption.deliberate();
    boolean apart = adoption.any() - active >= SMALLEST;
    return Optional.of(
        new DisclosedUse(
            habit(adoption.habit(), active),
            apart ? Optional.of(Figure.exactly(adoption.any())) : Optional.empty()));
  }

  private static Figure habit(int habit, int active) {
    if (active - habit < SMALLEST) {
      return Figure.between(Math.max(0, active - SMALLEST + 1), active);
    }
    return habit < SMALLEST ? Figure.between(0, SMALLEST - 1) : Figure.exactly(habit);
  }
}
