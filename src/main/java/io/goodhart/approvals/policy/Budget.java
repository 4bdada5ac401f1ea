package io.goodhart.approvals.policy;

import io.goodhart.approvals.action.AgentId;
import java.util.List;

/**
 * How much an agent may do in a week, Monday to Monday.
 *
 * @param agents whose budget it is, each for itself; any if it is empty
 * @param actions how many actions may be let through, 1 to 1000000
 * @param hard whether the agent is paused once they were
 */
public record Budget(List<Glob> agents, int actions, boolean hard) {
  private static final int MOST = 1_000_000;

  /** Refuses a number out of range. */
  public Budget {
    agents = List.copyOf(agents);
    if (actions < 1 || actions > MOST) {
      throw new IllegalArgumentException("A budget has 1 to 1000000 actions a week");
    }
  }

  /** Whether it is this agent's. */
  public boolean isOf(AgentId agent) {
    return agents.isEmpty() || agents.stream().anyMatch(glob -> glob.matches(agent.value()));
  }
}
