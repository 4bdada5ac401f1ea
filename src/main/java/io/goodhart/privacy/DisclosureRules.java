package io.goodhart.privacy;

import io.goodhart.adoption.Adoption;
import io.goodhart.adoption.Target;

/**
 * What others may see of a group's adoption.
 *
 * <p>Whether a figure is hidden depends on the group's size alone. Rates are shown from the
 * smallest group in which meeting the line does not need everybody (6 people for "more than 80 %"),
 * strict counts from 8; below 12 people the extremes are coded; differences under 3 are not shown.
 */
public final class DisclosureRules {
  /** Groups of fewer people have their extremes coded. */
  public static final int EXACT_FROM = 12;

  private static final int STRICT_FROM = 8;
  private static final int SMALLEST_DIFFERENCE = 3;

  private final int smallestGroup;

  /** The rules that go with a target. */
  public DisclosureRules(Target target) {
    this.smallestGroup = target.smallestOpenGroup();
  }

  /** How many people a group needs for a rate of its own. */
  public int smallestGroup() {
    return smallestGroup;
  }

  /** Whether a group of this size has a rate of its own. */
  public boolean showsRate(int eligible) {
    return eligible >= smallestGroup;
  }

  /** What may be shown of a week. */
  public DisclosedAdoption disclose(Adoption adoption) {
    int eligible = adoption.eligible();
    if (!showsRate(eligible)) {
      return withhold(adoption);
    }
    Figure.Range active = coded(adoption.deliberate(), eligible);
    return new DisclosedAdoption(
        adoption.week(),
        eligible,
        active,
        eligible >= STRICT_FROM ? strict(adoption, active) : Figure.HIDDEN,
        possible(adoption, active),
        delicate(adoption.excludedInAll()));
  }

  /** A week of which no figure is shown, whatever the reason. */
  public DisclosedAdoption withhold(Adoption adoption) {
    return new DisclosedAdoption(
        adoption.week(),
        adoption.eligible(),
        Figure.HIDDEN,
        Figure.HIDDEN,
        Figure.HIDDEN,
        delicate(adoption.excludedInAll()));
  }

  /** A count of a delicate kind: 0, 1 and 2 look alike. */
  public Figure delicate(int count) {
    return count < SMALLEST_DIFFERENCE
        ? Figure.between(0, SMALLEST_DIFFERENCE - 1)
        : Figure.exactly(count);
  }

  private static Figure.Range coded(int active, int eligible) {
    if (eligible < EXACT_FROM && active >= eligible - 1) {
      return new Figure.Range(eligible - 1, eligible);
    }
    if (eligible < EXACT_FROM && active < SMALLEST_DIFFERENCE) {
      return new Figure.Range(0, SMALLEST_DIFFERENCE - 1);
    }
    return new Figure.Range(active, active);
  }

  private static Figure strict(Adoption adoption, Figure.Range active) {
    boolean shown =
        active.isExact() && adoption.deliberate() - adoption.strict() >= SMALLEST_DIFFERENCE;
    return shown
        ? Figure.exactly(adoption.strict())
        : Figure.between(Math.max(0, active.from() - SMALLEST_DIFFERENCE + 1), active.to());
  }

  private static Figure possible(Adoption adoption, Figure.Range active) {
    boolean shown =
        active.isExact() && adoption.possible() - adoption.deliberate() >= SMALLEST_DIFFERENCE;
    return shown
        ? Figure.exactly(adoption.possible())
        : Figure.between(
            active.from(), Math.min(adoption.eligible(), active.to() + SMALLEST_DIFFERENCE - 1));
  }
}
