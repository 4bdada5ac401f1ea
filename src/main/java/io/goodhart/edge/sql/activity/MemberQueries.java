package io.goodhart.edge.sql.activity;

import io.goodhart.activity.DayBits;
import io.goodhart.activity.MemberWeek;
import io.goodhart.activity.OutcomeKind;
import io.goodhart.activity.ToolUse;
import io.goodhart.activity.TurnSample;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * What is asked of one member, over all identities that are theirs now. The identities stand in
 * subqueries: joined, SQLite may choose to read everybody's week.
 */
final class MemberQueries {
  static final String WEEK =
      """
      SELECT w.any_days AS any_days, w.deliberate_days AS deliberate_days,
        w.unclear_days AS unclear_days, w.deliberate AS prompts,
        w.agent_actions + w.by_agent AS agent_actions, w.model_calls AS model_calls,
        w.outcomes AS outcomes
      FROM subject_week w
      WHERE w.week = :week
        AND w.subject_id IN (
          SELECT s.id
          FROM alias a
          JOIN subject s ON s.code = a.code
          WHERE a.member_id = :member)
      """;

  static final String TOOLS =
      """
      SELECT t.code AS tool, SUM(u.records) AS records, SUM(u.input) AS input,
        SUM(u.output) AS output, SUM(u.cache_read) AS cache_read,
        SUM(u.cache_write) AS cache_write
      FROM subject_week_tool u
      JOIN tool t ON t.id = u.tool_id
      WHERE u.week = :week
        AND u.subject_id IN (
          SELECT s.id
          FROM alias a
          JOIN subject s ON s.code = a.code
          WHERE a.member_id = :member)
      GROUP BY t.code
      """;

  static final String OUTCOMES =
      """
      SELECT o.kind AS kind, SUM(o.outcomes) AS outcomes
      FROM subject_week_outcome o
      WHERE o.week = :week
        AND o.subject_id IN (
          SELECT s.id
          FROM alias a
          JOIN subject s ON s.code = a.code
          WHERE a.member_id = :member)
      GROUP BY o.kind
      """;

  static final String TURNS =
      """
      SELECT t.at_ms AS at_ms, t.trigger AS trigger_code, t.fingerprint AS fingerprint,
        t.session AS session, t.input AS input, t.output AS output,
        t.cache_read AS cache_read, t.cache_write AS cache_write, t.outcomes AS outcomes,
        t.human_reply AS human_reply
      FROM turn t
      WHERE t.week = :week
        AND t.subject_id IN (
          SELECT s.id
          FROM alias a
          JOIN subject s ON s.code = a.code
          WHERE a.member_id = :member)
      ORDER BY t.priority, t.at_ms
      LIMIT :limit
      """;

  static final String EVENTS_OF =
      """
      SELECT COALESCE(SUM(w.events), 0)
      FROM subject_week w
      WHERE w.subject_id IN (SELECT s.id FROM subject s WHERE s.code = :code)
      """;

  private MemberQueries() {}

  static long eventsOf(Handle handle, Alias alias) {
    try (Query query = handle.createQuery(EVENTS_OF)) {
      return query.bind("code", alias.toString()).mapTo(Long.class).one();
    }
  }

  static MemberWeek week(Handle handle, MemberId member, ReportingWeek week) {
    MemberWeek sum = MemberWeek.empty(member, week);
    try (Query query = handle.createQuery(WEEK)) {
      for (MemberWeek part :
          query
              .bind("member", member.value())
              .bind("week", week.index())
              .map((rows, context) -> part(rows, member, week))
              .list()) {
        sum = add(sum, part);
      }
    }
    return with(sum, tools(handle, member, week));
  }

  private static List<ToolUse> tools(Handle handle, MemberId member, ReportingWeek week) {
    try (Query query = handle.createQuery(TOOLS)) {
      return ToolUses.sorted(
          query
              .bind("member", member.value())
              .bind("week", week.index())
              .map((rows, context) -> ToolUses.read(rows))
              .list());
    }
  }

  static Map<OutcomeKind, Long> outcomes(Handle handle, MemberId member, ReportingWeek week) {
    Map<OutcomeKind, Long> outcomes = new EnumMap<>(OutcomeKind.class);
    try (Query query = handle.createQuery(OUTCOMES)) {
      query
          .bind("member", member.value())
          .bind("week", week.index())
          .map((rows, context) -> Map.entry(Codes.outcome(rows.getInt(1)), rows.getLong(2)))
          .forEach(entry -> outcomes.put(entry.getKey(), entry.getValue()));
    }
    return Collections.unmodifiableMap(outcomes);
  }

  static List<TurnSample> turns(Handle handle, MemberId member, ReportingWeek week) {
    try (Query query = handle.createQuery(TURNS)) {
      return query
          .bind("member", member.value())
          .bind("week", week.index())
          .bind("limit", TurnReservoir.SIZE)
          .map((rows, context) -> TurnTable.read(rows))
          .stream()
          .sorted(Comparator.comparing(TurnSample::start))
          .toList();
    }
  }

  private static MemberWeek part(ResultSet rows, MemberId member, ReportingWeek week)
      throws SQLException {
    return new MemberWeek(
        member,
        week,
        new DayBits(rows.getInt("any_days")),
        new DayBits(rows.getInt("deliberate_days")),
        new DayBits(rows.getInt("unclear_days")),
        rows.getLong("prompts"),
        rows.getLong("agent_actions"),
        rows.getLong("model_calls"),
        rows.getLong("outcomes"),
        List.of());
  }

  private static MemberWeek add(MemberWeek one, MemberWeek other) {
    return new MemberWeek(
        one.member(),
        one.week(),
        one.any().or(other.any()),
        one.deliberate().or(other.deliberate()),
        one.unclear().or(other.unclear()),
        one.prompts() + other.prompts(),
        one.agentActions() + other.agentActions(),
        one.modelCalls() + other.modelCalls(),
        one.outcomes() + other.outcomes(),
        List.of());
  }

  private static MemberWeek with(MemberWeek week, List<ToolUse> tools) {
    return new MemberWeek(
        week.member(),
        week.week(),
        week.any(),
        week.deliberate(),
        week.unclear(),
        week.prompts(),
        week.agentActions(),
        week.modelCalls(),
        week.outcomes(),
        tools);
  }
}
