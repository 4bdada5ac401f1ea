package io.goodhart.approvals.stuck;

import java.time.Duration;

/**
 * When a run seems stuck.
 *
 * @param repeats from so many times the same action on; 10 to 10,000
 * @param within within so long; 5 minutes to a day
 * @param budgetDollars and from so much spent in that time on, as far as that is known; 0 to
 *     100,000
 */
public record StuckRunConfig(int repeats, Duration within, int budgetDollars) {
  /** The defaults of {@code config/goodhart.yml}. */
  public static final StuckRunConfig DEFAULT = new StuckRunConfig(60, Duration.ofMinutes(60), 5);
}
