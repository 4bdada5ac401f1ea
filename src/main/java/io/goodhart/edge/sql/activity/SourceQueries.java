package io.goodhart.edge.sql.activity;

import io.goodhart.activity.SourceSeen;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Who could be seen, and through what. */
final class SourceQueries {
  private static final int DAYS_OF_WEEK = 7;

  /** Whole weeks, and the last days of the one before them. */
  static final String SEEN =
      """
      SELECT DISTINCT a.member_id
      FROM source_seen x
      JOIN subject s ON s.id = x.subject_id
      JOIN alias a ON a.code = s.code
      WHERE x.week BETWEEN :from AND :to
        AND (x.week > :from OR x.days >= :days)
      """;

  static final String SEEN_BY_TOOL =
      """
      SELECT DISTINCT t.code AS tool, a.member_id AS member_id
      FROM source_seen x
      JOIN subject s ON s.id = x.subject_id
      JOIN alias a ON a.code = s.code
      JOIN tool t ON t.id = x.tool_id
      WHERE x.week BETWEEN :from AND :to
        AND (x.week > :from OR x.days >= :days)
      """;

  static final String OF_MEMBER =
      """
      SELECT t.code AS tool, x.week AS week, x.days AS days, x.first_at_ms AS first_at_ms,
        x.last_at_ms AS last_at_ms
      FROM alias a
      JOIN subject s ON s.code = a.code
      JOIN source_seen x ON x.subject_id = s.id
      JOIN tool t ON t.id = x.tool_id
      WHERE a.member_id = :member
      """;

  private SourceQueries() {}

  static Set<MemberId> seen(Handle handle, ReportingWeek week, int days) {
    try (Query query = within(handle.createQuery(SEEN), week, days)) {
      return Set.copyOf(query.map((rows, context) -> new MemberId(rows.getLong(1))).list());
    }
  }

  static Map<String, Set<MemberId>> seenByTool(Handle handle, ReportingWeek week, int days) {
    Map<String, Set<MemberId>> byTool = new TreeMap<>();
    try (Query query = within(handle.createQuery(SEEN_BY_TOOL), week, days)) {
      query
          .map(
              (rows, context) ->
                  Map.entry(rows.getString("tool"), new MemberId(rows.getLong("member_id"))))
          .forEach(
              seen ->
                  byTool
                      .computeIfAbsent(seen.getKey(), tool -> new HashSet<>())
                      .add(seen.getValue()));
    }
    return byTool;
  }

  private static Query within(Query query, ReportingWeek week, int days) {
    int lastDays = days % DAYS_OF_WEEK;
    return query
        .bind("from", week.index() - days / DAYS_OF_WEEK)
        .bind("to", week.index())
        .bind("days", 1 << (DAYS_OF_WEEK - lastDays));
  }

  static List<SourceSeen> sources(Handle handle, MemberId member) {
    Map<String, List<Row>> byTool = new TreeMap<>();
    try (Query query = handle.createQuery(OF_MEMBER)) {
      query
          .bind("member", member.value())
          .map(
              (rows, context) ->
                  Map.entry(
                      rows.getString("tool"),
                      new Row(
                          rows.getInt("week"),
                          rows.getInt("days"),
                          rows.getLong("first_at_ms"),
                          rows.getLong("last_at_ms"))))
          .forEach(
              row ->
                  byTool
                      .computeIfAbsent(row.getKey(), tool -> new ArrayList<>())
                      .add(row.getValue()));
    }
    return byTool.entrySet().stream()
        .map(tool -> source(tool.getKey(), tool.getValue()))
        .toList();
  }

  private static SourceSeen source(String tool, List<Row> rows) {
    long first = rows.stream().mapToLong(Row::first).min().orElseThrow();
    long last = rows.stream().mapToLong(Row::last).max().orElseThrow();
    LocalDate lastDay = LocalDate.ofInstant(Instant.ofEpochMilli(last), ZoneOffset.UTC);
    Map<Integer, Integer> days = new HashMap<>();
    rows.forEach(row -> days.merge(row.week, row.days, (one, other) -> one | other));
    int seen = 0;
    for (int back = 0; back < SourceSeen.LOOK_BACK_DAYS; back++) {
      LocalDate day = lastDay.minusDays(back);
      int bits = days.getOrDefault(ReportingWeek.containing(day).index(), 0);
      seen += bits >> (day.getDayOfWeek().getValue() - 1) & 1;
    }
    return new SourceSeen(tool, Instant.ofEpochMilli(first), Instant.ofEpochMilli(last), seen);
  }

  private record Row(int week, int days, long first, long last) {}
}
