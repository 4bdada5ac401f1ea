package io.goodhart.signals.week;

/**
 * How a member decided in a week on what agents asked.
 *
 * @param all how often they said yes or no
 * @param yes how often they said yes
 * @param hurried how many of those came less than 5 seconds after the request was posted, after
 *     they opened it, and after their own decision before, whichever was last
 * @param mutual how many of the hurried ones went to an agent of somebody who gave this member's
 *     agents a hurried yes in the same week
 */
public record Decisions(long all, long yes, long hurried, long mutual) {
  /** Nothing was decided. */
  public static final Decisions NONE = new Decisions(0, 0, 0, 0);

  /** Refuses counts that are no parts of one another. */
  public Decisions {
    if (mutual < 0 || mutual > hurried || hurried > yes || yes > all) {
      throw new IllegalArgumentException(
          "Of " + all + " decisions, " + yes + ", " + hurried + " and " + mutual + " cannot be");
    }
  }
}
