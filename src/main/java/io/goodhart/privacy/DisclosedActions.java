package io.goodhart.privacy;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;

/**
 * What became of the actions that a group's agents asked people for, as others may see it.
 *
 * <p>Whether it may be seen at all is for {@link SumRules} to say, by how many people's agents
 * asked. A no and a request that nobody answered are delicate: where there were 1 or 2 of a kind
 * somebody would know whose. Then the kinds are not told apart; and where so few were not approved
 * altogether, neither is how many were.
 *
 * @param asked requests in all
 * @param approved those that people approved; hidden if all but 1 or 2 were
 * @param denied those that people denied; hidden unless both kinds are told apart
 * @param expired those that nobody answered in time; the same
 * @param medianWait how long half of the answered waited at most; absent if that would be about
 *     somebody's own way of deciding
 */
public record DisclosedActions(
    int asked, Figure approved, Figure denied, Figure expired, Optional<Duration> medianWait) {
  private static final int SMALLEST = 3;
  private static final int LEAST_ANSWERS = 5;
  private static final int LEAST_DECIDERS = 3;

  /** What may be shown of these counts, in a group that may be told of. */
  public static DisclosedActions of(
      int asked, int approved, int denied, int expired, Optional<Duration> medianWait) {
    boolean areApart = denied >= SMALLEST && expired >= SMALLEST;
    boolean isCounted = asked - approved >= SMALLEST;
    return new DisclosedActions(
        asked,
        isCounted ? Figure.exactly(approved) : Figure.HIDDEN,
        areApart ? Figure.exactly(denied) : Figure.HIDDEN,
        areApart ? Figure.exactly(expired) : Figure.HIDDEN,
        medianWait);
  }

  /**
   * Whether it may be told how long answers took: that is nobody's own time if at least 3 people
   * answered and none of them more than half.
   *
   * @param answers how many requests each person answered
   */
  public static boolean mayTellWait(Collection<Integer> answers) {
    int all = answers.stream().mapToInt(Integer::intValue).sum();
    return answers.size() >= LEAST_DECIDERS
        && all >= LEAST_ANSWERS
        && 2 * Collections.max(answers) <= all;
  }
}
