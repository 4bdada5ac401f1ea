package io.goodhart.edge.sql.activity;

import io.goodhart.activity.ModelUse;
import io.goodhart.activity.SpanUsage;
import io.goodhart.edge.sql.Database;
import io.goodhart.roster.MemberId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/** What a member used in a span of time, from the events; meant for short spans. */
public final class JdbiSpanUsage implements SpanUsage {
  private static final String BETWEEN =
      """
      SELECT t.code AS tool, m.code AS model, SUM(e.input) AS input, SUM(e.output) AS output,
        SUM(e.cache_read) AS cache_read, SUM(e.cache_write) AS cache_write
      FROM event e
      JOIN tool t ON t.id = e.tool_id
      LEFT JOIN model m ON m.id = e.model_id
      WHERE e.at_ms >= :from AND e.at_ms < :to
        AND e.input + e.output + e.cache_read + e.cache_write > 0
        AND e.subject_id IN (
          SELECT s.id
          FROM alias a
          JOIN subject s ON s.code = a.code
          WHERE a.member_id = :member)
      GROUP BY t.code, m.code
      ORDER BY t.code, m.code
      """;

  private final Database database;

  /** Reads this database. */
  public JdbiSpanUsage(Database database) {
    this.database = database;
  }

  @Override
  public List<ModelUse> between(MemberId member, Instant from, Instant to) {
    return database.read(
        "Reading what was used in a span",
        handle -> {
          try (Query query = handle.createQuery(BETWEEN)) {
            return query
                .bind("member", member.value())
                .bind("from", from.toEpochMilli())
                .bind("to", to.toEpochMilli())
                .map((rows, context) -> ModelUses.read(member, rows))
                .list();
          }
        });
  }
}
