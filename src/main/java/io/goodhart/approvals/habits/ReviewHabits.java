package io.goodhart.approvals.habits;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How somebody decided over some weeks.
 *
 * @param decisions how many times they said yes or no
 * @param median how long they took, from when they opened the details, or else from when they were
 *     asked; empty if there were no decisions
 * @param opened of how many they had opened the details
 * @param approved how many they approved
 * @param quick how many they approved less than {@link #QUICK} after they opened them, or without
 *     opening them
 */
public record ReviewHabits(
    int decisions, Optional<Duration> median, int opened, int approved, int quick) {
  /** Less time than it takes to read what will run. */
  public static final Duration QUICK = Duration.ofSeconds(5);

  /** What comes of single decisions. */
  public static ReviewHabits of(List<Decision> decisions) {
    List<Duration> times = decisions.stream().map(Decision::took).sorted().toList();
    return new ReviewHabits(
        decisions.size(),
        times.isEmpty() ? Optional.empty() : Optional.of(times.get((times.size() - 1) / 2)),
        count(decisions, Decision::opened),
        count(decisions, Decision::approved),
        count(decisions, Decision::isQuickYes));
  }

  private static int count(List<Decision> decisions, Predicate<Decision> which) {
    return (int) decisions.stream().filter(which).count();
  }

  /**
   * One decision.
   *
   * @param approved whether it was a yes
   * @param opened whether the details were opened before
   * @param took how long it took
   */
  public record Decision(boolean approved, boolean opened, Duration took) {
    private boolean isQuickYes() {
      return approved && (!opened || took.compareTo(QUICK) < 0);
    }
  }
}
