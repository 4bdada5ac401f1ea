package io.goodhart.edge.sql.activity;

import io.goodhart.activity.ActiveDays;
import io.goodhart.activity.Attribution;
import io.goodhart.activity.DayBits;
import io.goodhart.activity.ToolUse;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What is asked of everybody at once; answered from the weekly tables, never from events. */
final class WeekQueries {
  static final String ACTIVE_DAYS =
      """
      SELECT a.member_id AS member_id, w.any_days AS any_days,
        w.deliberate_days AS deliberate_days, w.unclear_days AS unclear_days
      FROM subject_week w
      JOIN subject s ON s.id = w.subject_id
      JOIN alias a ON a.code = s.code
      WHERE w.week = :week AND w.any_days <> 0
      """;

  /** Only what can be a person's: the posts of an agent that nobody owns say nothing of people. */
  static final String ATTRIBUTION =
      """
      SELECT COALESCE(SUM(w.prompts + w.turns + w.model_calls + w.responses), 0) AS events,
        COALESCE(SUM(CASE WHEN a.member_id IS NULL
          THEN w.prompts + w.turns + w.model_calls + w.responses ELSE 0 END), 0) AS unattributed
      FROM subject_week w
      JOIN subject s ON s.id = w.subject_id
      LEFT JOIN alias a ON a.code = s.code
      WHERE w.week = :week
      """;

  static final String UNATTRIBUTED =
      """
      SELECT COALESCE(SUM(w.events), 0)
      FROM subject_week w
      WHERE w.subject_id IN (
        SELECT s.id
        FROM subject s
        WHERE NOT EXISTS (SELECT 1 FROM alias a WHERE a.code = s.code))
      """;

  static final String BY_TOOL =
      """
      SELECT t.code AS tool, u.records AS records, u.input AS input, u.output AS output,
        u.cache_read AS cache_read, u.cache_write AS cache_write
      FROM (
        SELECT tool_id, SUM(records) AS records, SUM(input) AS input, SUM(output) AS output,
          SUM(cache_read) AS cache_read, SUM(cache_write) AS cache_write
        FROM subject_week_tool
        GROUP BY tool_id) u
      JOIN tool t ON t.id = u.tool_id
      """;

  private static final String ANY =
      "SELECT COUNT(*) FROM subject_week WHERE week = :week AND any_days <> 0";

  private WeekQueries() {}

  static List<ActiveDays> activeDays(Handle handle, ReportingWeek week) {
    Map<MemberId, ActiveDays> byMember = new HashMap<>();
    try (Query query = handle.createQuery(ACTIVE_DAYS)) {
      query
          .bind("week", week.index())
          .map(
              (rows, context) ->
                  new ActiveDays(
                      new MemberId(rows.getLong("member_id")),
                      new DayBits(rows.getInt("any_days")),
                      new DayBits(rows.getInt("deliberate_days")),
                      new DayBits(rows.getInt("unclear_days"))))
          .forEach(days -> byMember.merge(days.member(), days, WeekQueries::or));
    }
    return List.copyOf(byMember.values());
  }

  private static ActiveDays or(ActiveDays one, ActiveDays other) {
    return new ActiveDays(
        one.member(),
        one.any().or(other.any()),
        one.deliberate().or(other.deliberate()),
        one.unclear().or(other.unclear()));
  }

  static Attribution attribution(Handle handle, ReportingWeek week) {
    try (Query query = handle.createQuery(ATTRIBUTION)) {
      return query
          .bind("week", week.index())
          .map(
              (rows, context) ->
                  new Attribution(rows.getLong("events"), rows.getLong("unattributed")))
          .one();
    }
  }

  static long unattributed(Handle handle) {
    try (Query query = handle.createQuery(UNATTRIBUTED)) {
      return query.mapTo(Long.class).one();
    }
  }

  static List<ToolUse> usageByTool(Handle handle) {
    try (Query query = handle.createQuery(BY_TOOL)) {
      return ToolUses.sorted(query.map((rows, context) -> ToolUses.read(rows)).list());
    }
  }

  static boolean isEmpty(Handle handle, ReportingWeek week) {
    try (Query query = handle.createQuery(ANY)) {
      return query.bind("week", week.index()).mapTo(Long.class).one() == 0;
    }
  }
}
