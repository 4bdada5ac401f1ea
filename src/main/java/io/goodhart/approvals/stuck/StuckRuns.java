package io.goodhart.approvals.stuck;

import io.goodhart.approvals.AgentKeys;
import io.goodhart.approvals.action.Person;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Looks for runs that seem stuck and has their owners asked. A run whose cost is known and within
 * the budget is left alone; one whose cost cannot be known is not.
 */
public final class StuckRuns {
  private final RepeatedActions actions;
  private final AgentKeys keys;
  private final RunCost cost;
  private final StuckRunNotifier notifier;
  private final StuckRunConfig config;
  private final Clock clock;

  /** Looks at these actions and asks through this. */
  public StuckRuns(
      RepeatedActions actions,
      AgentKeys keys,
      RunCost cost,
      StuckRunNotifier notifier,
      StuckRunConfig config,
      Clock clock) {
    this.actions = actions;
    this.keys = keys;
    this.cost = cost;
    this.notifier = notifier;
    this.config = config;
    this.clock = clock;
  }

  /** Looks now; to be called every minute or so. */
  public void look() {
    Instant now = clock.instant();
    for (Repetition run : actions.since(now.minus(config.within()), config.repeats())) {
      keys.ownerOf(run.agent()).ifPresent(owner -> ask(owner, run, now));
    }
  }

  private void ask(Person owner, Repetition run, Instant now) {
    Optional<BigDecimal> dollars = cost.dollars(owner, run.first(), now);
    BigDecimal budget = BigDecimal.valueOf(config.budgetDollars());
    if (dollars.isEmpty() || dollars.get().compareTo(budget) >= 0) {
      notifier.ask(owner, run, dollars);
    }
  }
}
