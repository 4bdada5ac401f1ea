package io.goodhart.commands.gate;

import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.policy.Budget;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;

/** Tells an owner that a part of their agent's weekly budget is used up. */
public final class BudgetNote {
  private static final int ALL = 100;

  private final Texts texts;

  /** Words it with these texts. */
  public BudgetNote(Texts texts) {
    this.texts = texts;
  }

  /** What it says. */
  public Message of(AgentId agent, Budget budget, int percent) {
    String actions = texts.say("budget.actions", Integer.toString(budget.actions()));
    if (percent < ALL) {
      return Message.of(
          texts.say("budget.part", agent.value(), Integer.toString(percent), actions));
    }
    return Message.of(
        texts.say(budget.hard() ? "budget.paused" : "budget.all", agent.value(), actions));
  }

  /** Why an agent is paused. */
  public String reason() {
    return texts.say("budget.reason");
  }
}
