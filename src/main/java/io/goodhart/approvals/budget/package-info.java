/**
 * Weekly budgets of agents: what was let through is counted, owners hear of it in good time, and a
 * hard limit pauses the agent. The policy says how much; what tokens are and cost is measured
 * elsewhere ({@link io.goodhart.approvals.budget.AgentUse}).
 */
@NullMarked
package io.goodhart.approvals.budget;

import org.jspecify.annotations.NullMarked;
