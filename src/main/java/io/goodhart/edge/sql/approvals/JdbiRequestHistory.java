package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.RequestHistory;
import io.goodhart.approvals.action.Action;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.StorableText;
import java.time.Instant;
import org.jdbi.v3.core.statement.Query;

/** What became of requests, in SQLite or PostgreSQL. Safe for use by many threads. */
public final class JdbiRequestHistory implements RequestHistory {
  /** A request that people approved keeps that code until it ends in another way than by use. */
  private static final String LIKE =
      """
      SELECT COUNT(*) AS asked,
        COALESCE(SUM(CASE WHEN code = 'approved_by_reviewers' THEN 1 ELSE 0 END), 0) AS approved,
        COALESCE(SUM(CASE WHEN code = 'denied_by_reviewer' THEN 1 ELSE 0 END), 0) AS denied
      FROM approval_request
      WHERE agent = :agent AND tool = :tool AND kind = :kind AND target = :target
        AND environment = :environment AND reviewers IS NOT NULL
        AND code NOT IN ('no_rule', 'no_reviewer', 'slack_unavailable', 'granted')
        AND asked_at_ms >= :since
      """;

  private final Database database;

  /** Reads this database. */
  public JdbiRequestHistory(Database database) {
    this.database = database;
  }

  @Override
  public Counts like(Action action, Instant since) {
    return database.read(
        "Counting requests of agents",
        handle -> {
          try (Query query = handle.createQuery(LIKE)) {
            return query
                .bind("agent", action.agent().value())
                .bind("tool", action.tool())
                .bind("kind", action.kind().code())
                .bind("target", StorableText.of(action.target()))
                .bind("environment", action.environment())
                .bind("since", since.toEpochMilli())
                .map(
                    (rows, context) ->
                        new Counts(
                            rows.getInt("asked"), rows.getInt("approved"), rows.getInt("denied")))
                .one();
          }
        });
  }
}
