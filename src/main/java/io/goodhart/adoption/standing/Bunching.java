package io.goodhart.adoption.standing;

import io.goodhart.adoption.Chance;

/**
 * Whether more cases sit just over a threshold than a smooth distribution explains.
 *
 * <p>It is evidence about the threshold, not about any case. Two very different kinds of teams, or
 * of people, in one organisation can look the same.
 */
public sealed interface Bunching {
  /** With fewer cases there is no answer. */
  int LEAST_CASES = 50;

  /**
   * Cannot say.
   *
   * @param cases how many there are; {@link #LEAST_CASES} are needed
   */
  record TooFew(int cases) implements Bunching {}

  /**
   * No sign of it.
   *
   * @param cases how many were looked at
   * @param weeks in how many weeks
   */
  record NoSign(int cases, int weeks) implements Bunching {}

  /**
   * More cases sit just over the threshold than chance explains.
   *
   * @param observed cases just over it
   * @param expected how many of them a smooth distribution has, rounded
   * @param cases how many were looked at
   * @param weeks in how many weeks
   * @param chance how often chance alone gives as many
   */
  record Sign(int observed, int expected, int cases, int weeks, Chance chance)
      implements Bunching {}
}
