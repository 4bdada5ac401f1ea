package io.goodhart.edge.sql.activity;

import io.goodhart.activity.EventId;
import io.goodhart.activity.TokenUsage;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.edge.sql.Database;
import io.goodhart.privacy.OwnRecord;
import io.goodhart.privacy.OwnRecords;
import io.goodhart.privacy.OwnToolWeek;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** Everything of one member, in SQLite or PostgreSQL. Safe for use by many threads. */
public final class JdbiOwnRecords implements OwnRecords {
  /** The page is cut out before names are looked up, so that events are read once, in key order. */
  private static final String RECORDS =
      """
      SELECT e.at_ms AS at_ms, e.key AS event_key, s.code AS developer, t.code AS tool,
        m.code AS model, e.session AS session, e.kind AS kind, e.trigger AS trigger_code,
        e.input AS input, e.output AS output, e.cache_read AS cache_read,
        e.cache_write AS cache_write, e.fingerprint AS fingerprint, e.outcomes AS outcomes,
        e.human_reply AS human_reply
      FROM (
        SELECT *
        FROM event
        WHERE (at_ms, key) > (:at, :key) AND subject_id IN (
          SELECT s.id
          FROM alias a
          JOIN subject s ON s.code = a.code
          WHERE a.member_id = :member)
        ORDER BY at_ms, key
        LIMIT :limit) e
      JOIN subject s ON s.id = e.subject_id
      JOIN tool t ON t.id = e.tool_id
      LEFT JOIN model m ON m.id = e.model_id
      ORDER BY e.at_ms, e.key
      """;

  private static final String OWN =
      """
      WHERE subject_id IN (
        SELECT s.id
        FROM alias a
        JOIN subject s ON s.code = a.code
        WHERE a.member_id = :member)
      """;

  /** A tool that was seen without tokens has a line too. */
  private static final String WEEKS =
      """
      SELECT u.week AS week, t.code AS tool, SUM(u.records) AS records, SUM(u.input) AS input,
        SUM(u.output) AS output, SUM(u.cache_read) AS cache_read,
        SUM(u.cache_write) AS cache_write
      FROM (
        SELECT week, tool_id, records, input, output, cache_read, cache_write
        FROM subject_week_tool
      """
          + OWN
          + """
            UNION ALL
            SELECT week, tool_id, 0, 0, 0, 0, 0
            FROM source_seen
          """
          + OWN
          + """
            ) u
          JOIN tool t ON t.id = u.tool_id
          GROUP BY u.week, t.code
          """;

  private static final EventId FIRST = new EventId(Instant.EPOCH, Long.MIN_VALUE);

  private final Database database;

  /** Reads this database. */
  public JdbiOwnRecords(Database database) {
    this.database = database;
  }

  @Override
  public List<OwnRecord> recordsOf(MemberId member, Optional<EventId> after, int limit) {
    EventId last = after.orElse(FIRST);
    return database.read(
        "Reading somebody's own records",
        handle -> {
          try (Query query = handle.createQuery(RECORDS)) {
            return query
                .bind("member", member.value())
                .bind("at", last.at().toEpochMilli())
                .bind("key", last.key())
                .bind("limit", limit)
                .map((rows, context) -> read(rows))
                .list();
          }
        });
  }

  @Override
  public List<OwnToolWeek> weeksOf(MemberId member) {
    return database.read(
        "Reading somebody's own weeks",
        handle -> {
          try (Query query = handle.createQuery(WEEKS)) {
            return query.bind("member", member.value()).map((rows, context) -> week(rows)).stream()
                .sorted(
                    Comparator.comparing(OwnToolWeek::week)
                        .thenComparing(week -> week.use().tool()))
                .toList();
          }
        });
  }

  private static OwnToolWeek week(ResultSet rows) throws SQLException {
    return new OwnToolWeek(ReportingWeek.ofIndex(rows.getInt("week")), ToolUses.read(rows));
  }

  private static OwnRecord read(ResultSet rows) throws SQLException {
    return new OwnRecord(
        new EventId(Instant.ofEpochMilli(rows.getLong("at_ms")), rows.getLong("event_key")),
        Alias.parse(rows.getString("developer")),
        rows.getString("tool"),
        Optional.ofNullable(rows.getString("model")),
        Nulls.read(rows, rows.findColumn("session")),
        Codes.kind(rows.getInt("kind")),
        Codes.trigger(rows.getInt("trigger_code")),
        new TokenUsage(
            rows.getLong("input"),
            rows.getLong("output"),
            rows.getLong("cache_read"),
            rows.getLong("cache_write")),
        Nulls.read(rows, rows.findColumn("fingerprint")),
        rows.getInt("outcomes"),
        rows.getInt("human_reply") == 1);
  }
}
