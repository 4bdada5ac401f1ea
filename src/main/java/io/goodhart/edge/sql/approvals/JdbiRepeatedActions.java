package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.stuck.RepeatedActions;
import io.goodhart.approvals.stuck.Repetition;
import io.goodhart.edge.sql.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Actions that agents repeat, in SQLite or PostgreSQL. Safe for use by many threads. */
public final class JdbiRepeatedActions implements RepeatedActions {
  private static final String REPEATED =
      """
      SELECT agent, session, tool, target, arguments_hash, COUNT(*) AS times,
        MIN(asked_at_ms) AS first_at_ms, MAX(asked_at_ms) AS last_at_ms
      FROM approval_request
      WHERE asked_at_ms >= :from AND code <> 'agent_paused'
      GROUP BY agent, session, tool, target, arguments_hash
      HAVING COUNT(*) >= :least
      ORDER BY agent, session
      """;

  /** Whatever else the agent did in between is progress. */
  private static final String OTHERS =
      """
      SELECT COUNT(*)
      FROM approval_request
      WHERE agent = :agent AND session = :session AND asked_at_ms >= :first
        AND code <> 'agent_paused'
        AND NOT (tool = :tool AND target = :target AND arguments_hash = :hash)
      """;

  private final Database database;

  /** Reads this database. */
  public JdbiRepeatedActions(Database database) {
    this.database = database;
  }

  @Override
  public List<Repetition> since(Instant from, int least) {
    return database.read(
        "Looking for actions that agents repeat",
        handle -> {
          try (Query query = handle.createQuery(REPEATED)) {
            return query
                .bind("from", from.toEpochMilli())
                .bind("least", least)
                .map(
                    (rows, context) ->
                        new Row(
                            new Repetition(
                                new AgentId(rows.getString("agent")),
                                rows.getString("session"),
                                rows.getInt("times"),
                                Instant.ofEpochMilli(rows.getLong("first_at_ms")),
                                Instant.ofEpochMilli(rows.getLong("last_at_ms"))),
                            rows.getString("tool"),
                            rows.getString("target"),
                            rows.getString("arguments_hash")))
                .list()
                .stream()
                .flatMap(row -> alone(handle, row).stream())
                .toList();
          }
        });
  }

  private static Optional<Repetition> alone(Handle handle, Row row) {
    try (Query query = handle.createQuery(OTHERS)) {
      int others =
          query
              .bind("agent", row.run.agent().value())
              .bind("session", row.run.session())
              .bind("first", row.run.first().toEpochMilli())
              .bind("tool", row.tool)
              .bind("target", row.target)
              .bind("hash", row.hash)
              .mapTo(Integer.class)
              .one();
      return others == 0 ? Optional.of(row.run) : Optional.empty();
    }
  }

  private record Row(Repetition run, String tool, String target, String hash) {}
}
