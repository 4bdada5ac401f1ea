package io.goodhart.adoption.standing;

import io.goodhart.adoption.Chance;
import io.goodhart.adoption.DaysOfUse;
import java.util.List;

/**
 * Whether people gather at the least that counts as active, one day of the week, for the
 * organisation as a whole.
 *
 * <p>The null, in words: the number of people goes smoothly from one day to four ({@link
 * SmoothCells}), as it does when everybody has some rate of their own and these rates spread
 * smoothly. No day at all is left out: who does not use agents is no case of the same kind. Every
 * person is looked at once, in one week, so that no two cases are of one person.
 *
 * <p>Light use is no gathering: many people with few days make a curve that falls, which is smooth.
 * As a curve may bend, it takes a company of some thousands to tell a crowd on one day from a bend.
 */
public final class FloorBunching {
  private FloorBunching() {}

  /** Looks at one closed week of everybody. */
  public static Bunching of(DaysOfUse people) {
    List<Integer> counts = List.of(people.on(1), people.on(2), people.on(3), people.on(4));
    int cases = counts.stream().mapToInt(Integer::intValue).sum();
    if (cases < Bunching.LEAST_CASES) {
      return new Bunching.TooFew(cases);
    }
    // Of five working days one to four can be chosen in 5, 10, 10 and 5 ways: the tilt is 0.
    SmoothCells cells = new SmoothCells(counts, 0);
    Chance chance = cells.chance();
    return chance.isUnusual()
        ? new Bunching.Sign(people.on(1), (int) Math.round(cells.expected(0)), cases, 1, chance)
        : new Bunching.NoSign(cases, 1);
  }
}
