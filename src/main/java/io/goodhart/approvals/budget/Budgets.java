package io.goodhart.approvals.budget;

import io.goodhart.approvals.AgentKeys;
import io.goodhart.approvals.KillSwitch;
import io.goodhart.approvals.PauseOutcome;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.policy.Budget;
import io.goodhart.approvals.policy.Limit;
import io.goodhart.approvals.policy.Policy;
import io.goodhart.approvals.policy.PolicySource;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Holds agents to their weekly budgets. What could not be seen is not zero: a limit on it holds
 * nobody back, and the owner is told. Looked at every few seconds, so an agent that is quick may do
 * a little more than its limit before it is paused. Who resumes it has to raise its budget too, or
 * it is paused again until the week is over.
 */
public final class Budgets {
  private static final List<Integer> STEPS = List.of(100, 80, 50);
  private static final int UNSEEN_AFTER_DAYS = 2;

  private final PolicySource policies;
  private final Spending spending;
  private final AgentUse use;
  private final AgentKeys keys;
  private final KillSwitch killSwitch;
  private final BudgetNews news;
  private final Clock clock;
  private final ZoneId zone;

  /** Holds them to the budgets of these policies; weeks begin in {@code zone}. */
  public Budgets(
      PolicySource policies,
      Spending spending,
      AgentUse use,
      AgentKeys keys,
      KillSwitch killSwitch,
      BudgetNews news,
      Clock clock,
      ZoneId zone) {
    this.policies = policies;
    this.spending = spending;
    this.use = use;
    this.keys = keys;
    this.killSwitch = killSwitch;
    this.news = news;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Looks at everybody's actions in the week under way.
   *
   * @param reason why an agent is paused, for people to read
   */
  public void check(String reason) {
    LocalDate monday = monday();
    for (Held held : held(monday)) {
      long used = held.actions;
      held.limits(true)
          .forEach(limit -> check(held, limit, OptionalLong.of(used), false, monday, reason));
    }
  }

  /**
   * Looks at everybody's tokens and money in the week under way. It reads what the owners' tools
   * reported, so it is for every few minutes.
   *
   * @param reason why an agent is paused, for people to read
   */
  public void checkUse(String reason) {
    LocalDate monday = monday();
    for (Held held : held(monday)) {
      List<Limit> limits = held.limits(false);
      if (limits.isEmpty()) {
        continue;
      }
      // A session goes on over midnight, and its agent asked in it last week.
      Set<String> sessions = spending.sessions(held.agent, start(monday.minusWeeks(1)));
      AgentUse.Used used = use.since(held.owner, sessions, start(monday));
      for (Limit limit : limits) {
        boolean money = limit.unit() == Limit.Unit.CENTS;
        OptionalLong count = money ? used.cents() : used.tokens();
        check(held, limit, count, money && used.isPartlyPriced(), monday, reason);
        if (count.isEmpty() && held.actions > 0 && isWellUnderWay(monday)) {
          news.unseen(held.agent, held.owner, monday);
        }
      }
    }
  }

  private void check(
      Held held,
      Limit limit,
      OptionalLong used,
      boolean isPartly,
      LocalDate monday,
      String reason) {
    if (used.isEmpty()) {
      return;
    }
    boolean hard = held.budget.hard();
    if (hard && used.getAsLong() >= limit.most()) {
      // In the name of the owner, who answers for what it does.
      PauseOutcome unused = killSwitch.pause(held.agent, held.owner, reason);
    }
    STEPS.stream()
        .filter(percent -> limit.reaches(used.getAsLong(), percent))
        .findFirst()
        .ifPresent(
            percent ->
                news.used(
                    held.agent, held.owner, new Passed(limit, percent, hard, isPartly), monday));
  }

  /** The agents with a budget that did anything this week or the one before. */
  private List<Held> held(LocalDate monday) {
    Optional<Policy> policy = policies.current().filter(one -> !one.budgets().isEmpty());
    if (policy.isEmpty()) {
      return List.of();
    }
    Map<AgentId, Integer> spent = spending.since(start(monday));
    List<Held> held = new ArrayList<>();
    for (AgentId agent : spending.since(start(monday.minusWeeks(1))).keySet()) {
      Optional<Budget> budget = policy.get().budgetOf(agent);
      Optional<Person> owner = keys.ownerOf(agent);
      if (budget.isPresent() && owner.isPresent()) {
        held.add(new Held(agent, owner.get(), budget.get(), spent.getOrDefault(agent, 0)));
      }
    }
    return held;
  }

  private boolean isWellUnderWay(LocalDate monday) {
    return !clock.instant().isBefore(start(monday.plusDays(UNSEEN_AFTER_DAYS)));
  }

  private LocalDate monday() {
    return LocalDate.ofInstant(clock.instant(), zone)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /**
   * An agent that is held to a budget.
   *
   * @param actions how many were let through in the week under way
   */
  private record Held(AgentId agent, Person owner, Budget budget, int actions) {
    List<Limit> limits(boolean ofActions) {
      return budget.limits().stream()
          .filter(limit -> (limit.unit() == Limit.Unit.ACTIONS) == ofActions)
          .toList();
    }
  }
}
