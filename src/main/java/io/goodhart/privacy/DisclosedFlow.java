package io.goodhart.privacy;

import io.goodhart.adoption.Flow;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who came, went and stayed in four weeks, as others may see it.
 *
 * @param newlyActive active now and not in the four weeks before
 * @param lapsed active in none of the last two weeks, but before
 * @param tenthsStillActive of those active four weeks ago, so many in ten are active now; absent if
 *     too few were. Not a count: beside the count that was published then, it would tell what
 *     somebody did who has left the group since.
 */
public record DisclosedFlow(Figure newlyActive, Figure lapsed, OptionalInt tenthsStillActive) {
  private static final int SMALLEST = 3;
  private static final int TENTHS = 10;

  /** What may be shown of a group of so many people; nothing below 12. */
  public static Optional<DisclosedFlow> of(Flow flow, int eligible) {
    return eligible < DisclosureRules.EXACT_FROM
        ? Optional.empty()
        : Optional.of(
            new DisclosedFlow(
                delicate(flow.newlyActive()), delicate(flow.lapsed()), stillActive(flow)));
  }

  private static OptionalInt stillActive(Flow flow) {
    int before = flow.activeBefore();
    return before < DisclosureRules.EXACT_FROM
        ? OptionalInt.empty()
        : OptionalInt.of((TENTHS * flow.stillActive() + before / 2) / before);
  }

  private static Figure delicate(int count) {
    return count < SMALLEST ? Figure.between(0, SMALLEST - 1) : Figure.exactly(count);
  }
}
