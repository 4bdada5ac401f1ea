package io.goodhart.approvals.budget;

import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.policy.Budget;
import java.time.LocalDate;

/** Tells the owner of an agent how much of its budget is used up. */
@FunctionalInterface
public interface BudgetNews {
  /**
   * A part of a week's budget is used up. The same call may come many times; it is told once.
   *
   * @param percent 50, 80 or 100
   */
  void used(AgentId agent, Person owner, Budget budget, int percent, LocalDate monday);
}
