package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.budget.Spending;
import io.goodhart.approvals.request.State;
import io.goodhart.edge.sql.Database;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/** What agents did, counted from their requests, and in which sessions. */
public final class JdbiSpending implements Spending {
  private static final String BY_AGENT =
      """
      SELECT agent, COUNT(*) AS used
      FROM approval_request
      WHERE asked_at_ms >= :since AND state IN (:approved, :redeemed)
      GROUP BY agent
      """;

  private static final String SESSIONS =
      """
      SELECT DISTINCT session
      FROM approval_request
      WHERE agent = :agent AND asked_at_ms >= :since AND session <> ''
      LIMIT 10000
      """;

  private final Database database;

  /** Reads this database. */
  public JdbiSpending(Database database) {
    this.database = database;
  }

  @Override
  public Map<AgentId, Integer> since(Instant time) {
    return database.read(
        "Counting what agents did",
        handle -> {
          try (Query query = handle.createQuery(BY_AGENT)) {
            return query
                .bind("since", time.toEpochMilli())
                .bind("approved", State.APPROVED.code())
                .bind("redeemed", State.REDEEMED.code())
                .map(
                    (rows, context) ->
                        Map.entry(new AgentId(rows.getString("agent")), rows.getInt("used")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
          }
        });
  }

  @Override
  public Set<String> sessions(AgentId agent, Instant time) {
    return database.read(
        "Reading an agent's sessions",
        handle -> {
          try (Query query = handle.createQuery(SESSIONS)) {
            return query
                .bind("agent", agent.value())
                .bind("since", time.toEpochMilli())
                .mapTo(String.class)
                .set();
          }
        });
  }
}
