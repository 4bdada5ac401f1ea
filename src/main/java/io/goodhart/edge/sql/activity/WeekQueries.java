package io.goodhart.edge.sql.activity;

import io.goodhart.activity.ActiveDays;
import io.goodhart.activity.Attribution;
import io.goodhart.activity.DayBits;
import io.goodhart.activity.ToolUse;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What is asked of everybody at once; answered from the weekly tables, never from events. */
final class WeekQueries {
  private static final int CHUNK = 500;

  static final String ACTIVE_DAYS =
      """
      SELECT a.member_id AS member_id, w.any_days AS any_days,
        w.deliberate_days AS deliberate_days, w.unclear_days AS unclear_days
      FROM subject_week w
      JOIN subject s ON s.id = w.subject_id
      JOIN alias a ON a.code = s.code
      WHERE w.week = :week AND w.any_days <> 0
      """;

  /** To SQLite a cross join says in which order to join: it would start with everybody's week. */
  static final String ACTIVE_DAYS_OF_MEMBERS =
      """
      SELECT a.member_id AS member_id, w.any_days AS any_days,
        w.deliberate_days AS deliberate_days, w.unclear_days AS unclear_days
      FROM alias a
      CROSS JOIN subject s
      CROSS JOIN subject_week w
      WHERE a.member_id IN (<members>)
        AND s.code = a.code
        AND w.week = :week
        AND w.subject_id = s.id
        AND w.any_days <> 0
      """;

  /** Only what can be a person's: the posts of an agent that nobody owns say nothing of people. */
  static final String ATTRIBUTION =
      "SELECT personal AS events, unknown AS unattributed FROM week_total WHERE week = :week";

  static final String UNATTRIBUTED = "SELECT COALESCE(SUM(unattributed), 0) FROM week_total";

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

  private static final String DISPUTED =
      "SELECT member_id, days FROM disputed_days WHERE week = :week";

  private static final String ANY =
      "SELECT COUNT(*) FROM subject_week WHERE week = :week AND any_days <> 0";

  private WeekQueries() {}

  static List<ActiveDays> activeDays(Handle handle, ReportingWeek week) {
    try (Query query = handle.createQuery(ACTIVE_DAYS)) {
      return byMember(query.bind("week", week.index()), disputed(handle, week));
    }
  }

  static List<ActiveDays> activeDays(
      Handle handle, Collection<MemberId> members, ReportingWeek week) {
    List<Long> ids = members.stream().map(MemberId::value).toList();
    Map<MemberId, DayBits> disputed = disputed(handle, week);
    List<ActiveDays> found = new ArrayList<>();
    for (int start = 0; start < ids.size(); start += CHUNK) {
      List<Long> chunk = ids.subList(start, Math.min(start + CHUNK, ids.size()));
      try (Query query = handle.createQuery(ACTIVE_DAYS_OF_MEMBERS)) {
        Query ofChunk = query.bindList("members", chunk).bind("week", week.index());
        found.addAll(byMember(ofChunk, disputed));
      }
    }
    return found;
  }

  /** One row a member, whatever number of identities they have. */
  private static List<ActiveDays> byMember(Query query, Map<MemberId, DayBits> disputed) {
    Map<MemberId, ActiveDays> byMember = new HashMap<>();
    query
        .map(
            (rows, context) ->
                new ActiveDays(
                    new MemberId(rows.getLong("member_id")),
                    new DayBits(rows.getInt("any_days")),
                    new DayBits(rows.getInt("deliberate_days")),
                    new DayBits(rows.getInt("unclear_days"))))
        .forEach(days -> byMember.merge(days.member(), days, WeekQueries::or));
    disputed.forEach(
        (member, days) -> byMember.computeIfPresent(member, (who, seen) -> seen.disputing(days)));
    return List.copyOf(byMember.values());
  }

  /** Few have any. */
  private static Map<MemberId, DayBits> disputed(Handle handle, ReportingWeek week) {
    try (Query query = handle.createQuery(DISPUTED)) {
      return query
          .bind("week", week.index())
          .map(
              (rows, context) ->
                  Map.entry(
                      new MemberId(rows.getLong("member_id")), new DayBits(rows.getInt("days"))))
          .list()
          .stream()
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
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
          .findOne()
          .orElse(new Attribution(0, 0));
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
