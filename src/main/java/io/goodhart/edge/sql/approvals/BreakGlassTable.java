package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.action.ActionClass;
import io.goodhart.approvals.action.AgentId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Whether a break-glass is open, seen inside the transaction that relies on it. */
final class BreakGlassTable {
  private static final String OPEN =
      """
      SELECT COUNT(*)
      FROM break_glass
      WHERE agent = :agent AND kind = :kind AND from_ms <= :now AND until_ms > :now
      """;

  private BreakGlassTable() {}

  static boolean isOpen(Handle handle, AgentId agent, ActionClass kind, long now) {
    try (Query query = handle.createQuery(OPEN)) {
      return query
              .bind("agent", agent.value())
              .bind("kind", kind.code())
              .bind("now", now)
              .mapTo(Long.class)
              .one()
          > 0;
    }
  }
}
