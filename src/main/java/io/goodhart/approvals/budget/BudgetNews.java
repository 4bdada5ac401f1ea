package io.goodhart.approvals.budget;

import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import java.time.LocalDate;

/** Tells the owner of an agent how its budget stands. The same may come many times; told once. */
public interface BudgetNews {
  /** A part of a week's budget is used up. */
  void used(AgentId agent, Person owner, Passed passed, LocalDate monday);

  /** Of a week that is well under way nothing could be seen of what the budget limits. */
  void unseen(AgentId agent, Person owner, LocalDate monday);
}
