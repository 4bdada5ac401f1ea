package io.goodhart.edge.sql.activity;

import io.goodhart.edge.sql.WriterConnection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Merges sums into the weekly tables; the database adds, so that processes need not agree. */
final class WeekTables {
  private static final String WEEK =
      """
      INSERT INTO subject_week (
        week, subject_id, any_days, deliberate_days, unclear_days, events, prompts, turns,
        model_calls, agent_actions, responses, deliberate, by_agent, outcomes, human_replies,
        first_at_ms, last_at_ms, chained)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (week, subject_id) DO UPDATE SET
        any_days = subject_week.any_days | excluded.any_days,
        deliberate_days = subject_week.deliberate_days | excluded.deliberate_days,
        unclear_days = subject_week.unclear_days | excluded.unclear_days,
        events = subject_week.events + excluded.events,
        prompts = subject_week.prompts + excluded.prompts,
        turns = subject_week.turns + excluded.turns,
        model_calls = subject_week.model_calls + excluded.model_calls,
        agent_actions = subject_week.agent_actions + excluded.agent_actions,
        responses = subject_week.responses + excluded.responses,
        deliberate = subject_week.deliberate + excluded.deliberate,
        by_agent = subject_week.by_agent + excluded.by_agent,
        outcomes = subject_week.outcomes + excluded.outcomes,
        human_replies = subject_week.human_replies + excluded.human_replies,
        first_at_ms = CASE
          WHEN excluded.first_at_ms < subject_week.first_at_ms THEN excluded.first_at_ms
          ELSE subject_week.first_at_ms END,
        last_at_ms = CASE
          WHEN excluded.last_at_ms > subject_week.last_at_ms THEN excluded.last_at_ms
          ELSE subject_week.last_at_ms END,
        chained = subject_week.chained + excluded.chained
      """;

  private static final String TOOL =
      """
      INSERT INTO subject_week_tool (
        week, subject_id, tool_id, model_id, records, input, output, cache_read, cache_write)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (week, subject_id, tool_id, model_id) DO UPDATE SET
        records = subject_week_tool.records + excluded.records,
        input = subject_week_tool.input + excluded.input,
        output = subject_week_tool.output + excluded.output,
        cache_read = subject_week_tool.cache_read + excluded.cache_read,
        cache_write = subject_week_tool.cache_write + excluded.cache_write
      """;

  private static final String HOUR =
      """
      INSERT INTO subject_week_hour (week, subject_id, hour, deliberate, other)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (week, subject_id, hour) DO UPDATE SET
        deliberate = subject_week_hour.deliberate + excluded.deliberate,
        other = subject_week_hour.other + excluded.other
      """;

  private static final String OUTCOME =
      """
      INSERT INTO subject_week_outcome (week, subject_id, kind, outcomes)
      VALUES (?, ?, ?, ?)
      ON CONFLICT (week, subject_id, kind) DO UPDATE SET
        outcomes = subject_week_outcome.outcomes + excluded.outcomes
      """;

  /** Changes nothing; whoever changes a week takes its total first, so that none wait crosswise. */
  private static final String TAKE_TOTAL =
      """
      INSERT INTO week_total (week, personal, unknown, unattributed)
      VALUES (?, 0, 0, 0)
      ON CONFLICT (week) DO UPDATE SET personal = week_total.personal
      """;

  private WeekTables() {}

  /** Adds the sums, and their turns to the samples. */
  static void merge(WriterConnection connection, WeekSums sums) throws SQLException {
    Map<WeekKey, WeekSum> byWeek = sums.byWeek();
    takeTotals(connection.prepared(TAKE_TOTAL), byWeek.keySet());
    mergeWeeks(connection.prepared(WEEK), byWeek);
    mergeTools(connection.prepared(TOOL), byWeek);
    mergeHours(connection.prepared(HOUR), byWeek);
    mergeOutcomes(connection.prepared(OUTCOME), byWeek);
    TurnTable.merge(connection, byWeek);
  }

  private static void takeTotals(PreparedStatement take, Set<WeekKey> weeks) throws SQLException {
    for (int week : new TreeSet<>(weeks.stream().map(WeekKey::week).toList())) {
      take.setInt(1, week);
      take.addBatch();
    }
    take.executeBatch();
  }

  private static void mergeWeeks(PreparedStatement upsert, Map<WeekKey, WeekSum> sums)
      throws SQLException {
    for (Map.Entry<WeekKey, WeekSum> entry : sums.entrySet()) {
      WeekSum sum = entry.getValue();
      bind(upsert, entry.getKey());
      upsert.setInt(3, sum.anyDays);
      upsert.setInt(4, sum.deliberateDays);
      upsert.setInt(5, sum.unclearDays);
      upsert.setLong(6, sum.events);
      upsert.setLong(7, sum.prompts);
      upsert.setLong(8, sum.turns);
      upsert.setLong(9, sum.modelCalls);
      upsert.setLong(10, sum.agentActions);
      upsert.setLong(11, sum.responses);
      upsert.setLong(12, sum.deliberate);
      upsert.setLong(13, sum.byAgent);
      upsert.setLong(14, sum.outcomes);
      upsert.setLong(15, sum.humanReplies);
      upsert.setLong(16, sum.firstAt);
      upsert.setLong(17, sum.lastAt);
      upsert.setLong(18, sum.chained);
      upsert.addBatch();
    }
    upsert.executeBatch();
  }

  private static void mergeTools(PreparedStatement upsert, Map<WeekKey, WeekSum> sums)
      throws SQLException {
    for (Map.Entry<WeekKey, WeekSum> entry : sums.entrySet()) {
      for (Map.Entry<ToolModel, long[]> used : entry.getValue().tools.entrySet()) {
        bind(upsert, entry.getKey());
        upsert.setLong(3, used.getKey().tool());
        upsert.setLong(4, used.getKey().model());
        bind(upsert, 5, used.getValue());
        upsert.addBatch();
      }
    }
    upsert.executeBatch();
  }

  private static void mergeHours(PreparedStatement upsert, Map<WeekKey, WeekSum> sums)
      throws SQLException {
    for (Map.Entry<WeekKey, WeekSum> entry : sums.entrySet()) {
      for (Map.Entry<Integer, long[]> hour : entry.getValue().hours.entrySet()) {
        bind(upsert, entry.getKey());
        upsert.setInt(3, hour.getKey());
        bind(upsert, 4, hour.getValue());
        upsert.addBatch();
      }
    }
    upsert.executeBatch();
  }

  private static void mergeOutcomes(PreparedStatement upsert, Map<WeekKey, WeekSum> sums)
      throws SQLException {
    for (Map.Entry<WeekKey, WeekSum> entry : sums.entrySet()) {
      for (Map.Entry<Integer, Long> kind : entry.getValue().outcomesByKind.entrySet()) {
        bind(upsert, entry.getKey());
        upsert.setInt(3, kind.getKey());
        upsert.setLong(4, kind.getValue());
        upsert.addBatch();
      }
    }
    upsert.executeBatch();
  }

  private static void bind(PreparedStatement upsert, WeekKey key) throws SQLException {
    upsert.setInt(1, key.week());
    upsert.setLong(2, key.subject());
  }

  private static void bind(PreparedStatement upsert, int first, long[] numbers)
      throws SQLException {
    for (int i = 0; i < numbers.length; i++) {
      upsert.setLong(first + i, numbers[i]);
    }
  }
}
