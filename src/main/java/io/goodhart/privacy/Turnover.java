package io.goodhart.privacy;

import io.goodhart.adoption.Somebody;
import java.util.Set;

/**
 * How many of those who count in a group changed since the week before.
 *
 * @param came people who count this week and did not before
 * @param went people who counted before and do not now
 */
public record Turnover(int came, int went) {
  /** Nobody came or went. */
  public static final Turnover NONE = new Turnover(0, 0);

  private static final int MANY = 3;

  /** Who came and went between these two weeks. */
  public static Turnover between(Set<Somebody> before, Set<Somebody> now) {
    int stayed = Math.toIntExact(now.stream().filter(before::contains).count());
    return new Turnover(now.size() - stayed, before.size() - stayed);
  }

  /** Whether so few came or went that a difference between the weeks would point at them. */
  boolean pointsAtSomebody() {
    return isFew(came) || isFew(went);
  }

  private static boolean isFew(int people) {
    return people > 0 && people < MANY;
  }
}
