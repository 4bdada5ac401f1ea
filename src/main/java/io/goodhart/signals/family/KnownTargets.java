package io.goodhart.signals.family;

/**
 * Numbers that somebody announced, so that people may work towards them; 0 where there is none.
 *
 * @param activeDays days a week
 * @param weeklyRequests records a week
 * @param weeklyTokens input and output a week, caches aside
 */
public record KnownTargets(int activeDays, long weeklyRequests, long weeklyTokens) {
  /** Nothing was announced. */
  public static final KnownTargets NONE = new KnownTargets(0, 0, 0);

  /** Refuses negative numbers and weeks of more than seven days. */
  public KnownTargets {
    if (activeDays < 0 || activeDays > 7 || weeklyRequests < 0 || weeklyTokens < 0) {
      throw new IllegalArgumentException("A target is 0 for none, or what a week can hold");
    }
  }
}
