package io.goodhart.approvals.budget;

import io.goodhart.approvals.AgentKeys;
import io.goodhart.approvals.KillSwitch;
import io.goodhart.approvals.PauseOutcome;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.policy.Budget;
import io.goodhart.approvals.policy.Policy;
import io.goodhart.approvals.policy.PolicySource;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds agents to their weekly budgets. Looked at every few seconds, so an agent that is quick may
 * do a little more than its limit before it is paused. Who resumes it has to raise its budget too,
 * or it is paused again until the week is over.
 */
public final class Budgets {
  private static final List<Integer> STEPS = List.of(100, 80, 50);

  private final PolicySource policies;
  private final Spending spending;
  private final AgentKeys keys;
  private final KillSwitch killSwitch;
  private final BudgetNews news;
  private final Clock clock;
  private final ZoneId zone;

  /** Holds them to the budgets of these policies; weeks begin in {@code zone}. */
  public Budgets(
      PolicySource policies,
      Spending spending,
      AgentKeys keys,
      KillSwitch killSwitch,
      BudgetNews news,
      Clock clock,
      ZoneId zone) {
    this.policies = policies;
    this.spending = spending;
    this.keys = keys;
    this.killSwitch = killSwitch;
    this.news = news;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Looks at everybody's spending in the week under way.
   *
   * @param reason why an agent is paused, for people to read
   */
  public void check(String reason) {
    Optional<Policy> policy = policies.current().filter(one -> !one.budgets().isEmpty());
    if (policy.isEmpty()) {
      return;
    }
    LocalDate monday =
        LocalDate.ofInstant(clock.instant(), zone)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Map<AgentId, Integer> spent = spending.since(monday.atStartOfDay(zone).toInstant());
    spent.forEach(
        (agent, used) ->
            policy
                .get()
                .budgetOf(agent)
                .ifPresent(budget -> check(agent, used, budget, monday, reason)));
  }

  private void check(AgentId agent, int used, Budget budget, LocalDate monday, String reason) {
    Optional<Person> owner = keys.ownerOf(agent);
    if (owner.isEmpty()) {
      return;
    }
    Optional<Integer> step =
        STEPS.stream().filter(one -> used * 100L >= (long) one * budget.actions()).findFirst();
    if (budget.hard() && used >= budget.actions()) {
      // In the name of the owner, who answers for what it does.
      PauseOutcome unused = killSwitch.pause(agent, owner.get(), reason);
    }
    step.ifPresent(percent -> news.used(agent, owner.get(), budget, percent, monday));
  }
}
