package io.goodhart.edge.sql.activity;

import io.goodhart.activity.SessionUsage;
import io.goodhart.activity.SessionUse;
import io.goodhart.edge.sql.Database;
import io.goodhart.roster.MemberId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/** What a member's sessions used, from the events; meant for a week and for now and then. */
public final class JdbiSessionUsage implements SessionUsage {
  private static final String SINCE =
      """
      SELECT e.session, t.code AS tool, m.code AS model, SUM(e.input) AS input,
        SUM(e.output) AS output, SUM(e.cache_read) AS cache_read, SUM(e.cache_write) AS cache_write
      FROM event e
      JOIN tool t ON t.id = e.tool_id
      LEFT JOIN model m ON m.id = e.model_id
      WHERE e.at_ms >= :from
        AND e.session IS NOT NULL
        AND e.input + e.output + e.cache_read + e.cache_write > 0
        AND e.subject_id IN (
          SELECT s.id
          FROM alias a
          JOIN subject s ON s.code = a.code
          WHERE a.member_id = :member)
      GROUP BY e.session, t.code, m.code
      ORDER BY e.session, t.code, m.code
      """;

  private final Database database;

  /** Reads this database. */
  public JdbiSessionUsage(Database database) {
    this.database = database;
  }

  @Override
  public List<SessionUse> since(MemberId member, Instant from) {
    return database.read(
        "Reading what sessions used",
        handle -> {
          try (Query query = handle.createQuery(SINCE)) {
            return query
                .bind("member", member.value())
                .bind("from", from.toEpochMilli())
                .map(
                    (rows, context) ->
                        new SessionUse(rows.getLong("session"), ModelUses.read(member, rows)))
                .list();
          }
        });
  }
}
