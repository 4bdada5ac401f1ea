package io.goodhart.approvals.policy;

import io.goodhart.approvals.action.AgentId;
import java.util.List;

/**
 * How much an agent may do in a week, Monday to Monday.
 *
 * @param agents whose budget it is, each for itself; any if it is empty
 * @param limits what is limited, each thing once; at least one
 * @param hard whether the agent is paused once one of them is reached
 */
public record Budget(List<Glob> agents, List<Limit> limits, boolean hard) {
  /** Refuses a budget that limits nothing, or one thing twice. */
  public Budget {
    agents = List.copyOf(agents);
    limits = List.copyOf(limits);
    if (limits.isEmpty()) {
      throw new IllegalArgumentException("A budget has a number of actions, tokens or dollars");
    }
    if (limits.stream().map(Limit::unit).distinct().count() < limits.size()) {
      throw new IllegalArgumentException("A budget limits each thing once");
    }
  }

  /** Whether it is this agent's. */
  public boolean isOf(AgentId agent) {
    return agents.isEmpty() || agents.stream().anyMatch(glob -> glob.matches(agent.value()));
  }
}
