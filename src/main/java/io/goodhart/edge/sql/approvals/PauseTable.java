package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.action.AgentId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Whether an agent is stopped, by itself or with all others. */
final class PauseTable {
  /** Stands for all agents; no agent can have that name. */
  static final String ALL = "*";

  private static final String STOPS =
      "SELECT COUNT(*) FROM agent_pause WHERE agent IN (:agent, :all)";

  private PauseTable() {}

  static boolean stops(Handle handle, AgentId agent) {
    try (Query query = handle.createQuery(STOPS)) {
      return query.bind("agent", agent.value()).bind("all", ALL).mapTo(Long.class).one() > 0;
    }
  }
}
