package io.goodhart.privacy;

import io.goodhart.adoption.Adoption;
import io.goodhart.adoption.Coverage;
import io.goodhart.adoption.Target;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What others may see of a group's adoption.
 *
 * <p>Whether a figure is hidden depends on the group's size alone. Rates are shown from the
 * smallest group in which meeting the line does not need everybody (6 people for "more than 80 %"),
 * strict counts from 8; below 12 people the extremes are coded; differences under 3 are not shown.
 *
 * <p>A figure gives away nothing through what stands beside it: every count that it allows goes
 * with the same status and the same other figures. So the strict and the possible count are shown
 * apart from the headline only by at least 3 from its nearer end, and below 12 people only where
 * that leaves the coded extremes whole.
 *
 * <p>Accepted: of 12 people and more it is shown when everybody or nobody was active (unless 1 or 2
 * of them changed since the week before); and who knows their own week can take it off a figure.
 */
public final class DisclosureRules {
  /** Groups of fewer people have their extremes coded. */
  public static final int EXACT_FROM = 12;

  /** Groups of fewer people have no strict count. */
  public static final int STRICT_FROM = 8;

  private static final int FLOOR = 5;
  private static final int SMALLEST_DIFFERENCE = 3;

  private final Target target;
  private final int smallestGroup;

  /** The rules that go with a target. */
  public DisclosureRules(Target target) {
    this.target = target;
    int size = Math.max(FLOOR, target.smallestOpenGroup());
    while (size < EXACT_FROM && target.isMetBy(SMALLEST_DIFFERENCE - 1, size)) {
      size++;
    }
    this.smallestGroup = size;
  }

  /** How many people a group needs for a rate of its own; at least 5 whatever the line. */
  public int smallestGroup() {
    return smallestGroup;
  }

  /** Whether a group of this size has a rate of its own. */
  public boolean showsRate(int eligible) {
    return eligible >= smallestGroup;
  }

  /** What may be shown of a week in which nobody came or went. */
  public DisclosedAdoption disclose(Adoption adoption) {
    return disclose(adoption, Turnover.NONE);
  }

  /**
   * What may be shown of a week.
   *
   * @param turnover who came and went since the week before, as far as that had a figure
   */
  public DisclosedAdoption disclose(Adoption adoption, Turnover turnover) {
    int eligible = adoption.eligible();
    if (!showsRate(eligible)) {
      return withhold(adoption);
    }
    Figure.Range active = headline(adoption.deliberate(), eligible, turnover);
    return new DisclosedAdoption(
        adoption.week(),
        eligible,
        seen(adoption.seen(), eligible),
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
        seen(adoption.seen(), adoption.eligible()),
        Figure.HIDDEN,
        Figure.HIDDEN,
        Figure.HIDDEN,
        delicate(adoption.excludedInAll()));
  }

  /** What may be shown of how many can be seen. */
  public DisclosedCoverage disclose(Coverage coverage) {
    SortedMap<String, Figure> byTool = new TreeMap<>();
    if (showsRate(coverage.eligible())) {
      coverage
          .byTool()
          .forEach((tool, count) -> byTool.put(tool, seen(count, coverage.eligible())));
    }
    return new DisclosedCoverage(
        coverage.week(),
        coverage.eligible(),
        seen(coverage.seen(), coverage.eligible()),
        byTool,
        showsRate(coverage.eligible()) ? delicate(coverage.silent()) : Figure.HIDDEN);
  }

  /** Of those who can and those who cannot be seen 0, 1 and 2 look alike. */
  private Figure seen(int count, int eligible) {
    if (!showsRate(eligible)) {
      return Figure.HIDDEN;
    }
    if (eligible - count < SMALLEST_DIFFERENCE) {
      return Figure.between(Math.max(0, eligible - SMALLEST_DIFFERENCE + 1), eligible);
    }
    return delicate(count);
  }

  /** A count of a delicate kind: 0, 1 and 2 look alike. */
  private static Figure delicate(int count) {
    return count < SMALLEST_DIFFERENCE
        ? Figure.between(0, SMALLEST_DIFFERENCE - 1)
        : Figure.exactly(count);
  }

  /**
   * The headline. After 1 or 2 people came or went the extremes of larger groups are coded as well,
   * as far as the line allows: 12 of 12 followed by 12 of 13 would point at who came.
   */
  private Figure.Range headline(int active, int eligible, Turnover turnover) {
    if (eligible < EXACT_FROM || !turnover.pointsAtSomebody()) {
      return coded(active, eligible);
    }
    int few = SMALLEST_DIFFERENCE - 1;
    int top = eligible - few;
    while (target.isMetBy(top, eligible) != target.isMetBy(eligible, eligible)) {
      top++;
    }
    int bottom = few;
    while (target.isMetBy(bottom, eligible) != target.isMetBy(0, eligible)) {
      bottom--;
    }
    if (active >= top) {
      return new Figure.Range(top, eligible);
    }
    return active <= bottom ? new Figure.Range(0, bottom) : new Figure.Range(active, active);
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
    int least = active.from() - SMALLEST_DIFFERENCE + 1;
    if (adoption.eligible() < EXACT_FROM && least < SMALLEST_DIFFERENCE) {
      return Figure.between(0, active.to());
    }
    return adoption.strict() < least
        ? coded(adoption.strict(), adoption.eligible())
        : Figure.between(Math.max(0, least), active.to());
  }

  private static Figure possible(Adoption adoption, Figure.Range active) {
    int eligible = adoption.eligible();
    int most = active.to() + SMALLEST_DIFFERENCE - 1;
    if (eligible < EXACT_FROM && most >= eligible - 1) {
      return Figure.between(active.from(), eligible);
    }
    return adoption.possible() > most
        ? coded(adoption.possible(), eligible)
        : Figure.between(active.from(), Math.min(eligible, most));
  }
}
