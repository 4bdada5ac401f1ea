package io.goodhart.commands.gate;

import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.budget.Passed;
import io.goodhart.approvals.policy.Limit;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import java.util.Locale;

/** Tells an owner that a part of their agent's weekly budget is used up. */
public final class BudgetNote {
  private static final int ALL = 100;

  private final Texts texts;

  /** Words it with these texts. */
  public BudgetNote(Texts texts) {
    this.texts = texts;
  }

  /** What it says. */
  public Message of(AgentId agent, Passed passed) {
    Limit limit = passed.limit();
    String much =
        texts.say(
            "budget." + limit.unit().code(), String.format(Locale.ENGLISH, "%,d", limit.written()));
    String percent = Integer.toString(passed.percent());
    String said =
        passed.percent() < ALL
            ? texts.say("budget.part", agent.value(), percent, much)
            : texts.say(passed.hard() ? "budget.paused" : "budget.all", agent.value(), much);
    return Message.of(passed.isPartly() ? texts.say("budget.partly", said) : said);
  }

  /** That nothing could be seen of what its budget limits. */
  public Message unseen(AgentId agent) {
    return Message.of(texts.say("budget.unseen", agent.value()));
  }

  /** Why an agent is paused. */
  public String reason() {
    return texts.say("budget.reason");
  }
}
