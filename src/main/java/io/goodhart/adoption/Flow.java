package io.goodhart.adoption;

/**
 * Who came, who went and who stayed among the members counted in a week, as counts; looks four
 * weeks back. Active means deliberate.
 *
 * @param newlyActive active this week and in none of the four weeks before
 * @param lapsed active in neither this week nor the last, but in one of the three before those
 * @param activeBefore active four weeks ago
 * @param stillActive of them, those active this week
 */
public record Flow(int newlyActive, int lapsed, int activeBefore, int stillActive) {
  /** So many weeks are looked back. */
  public static final int WEEKS = 4;
}
