package io.goodhart.edge.sql.activity;

import io.goodhart.activity.GroupTotals;
import io.goodhart.activity.OutcomeKind;
import io.goodhart.activity.WeekHours;
import io.goodhart.activity.WeekTotal;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.Days;
import io.goodhart.roster.TeamId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Sums over teams and the organisation, from the weekly tables of SQLite or PostgreSQL. */
public final class JdbiGroupTotals implements GroupTotals {
  private final Database database;

  /** Reads from this database. */
  public JdbiGroupTotals(Database database) {
    this.database = database;
  }

  @Override
  public Map<TeamId, WeekHours> hoursByTeam(ReportingWeek week, int leastPeople) {
    return database
        .read("Summing up the hours of teams", handle -> hours(handle, week, leastPeople))
        .entrySet()
        .stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey,
                entry -> new WeekHours(Arrays.stream(entry.getValue()).boxed().toList())));
  }

  @Override
  public List<WeekTotal> totals(ReportingWeek first, ReportingWeek last) {
    return database.read("Summing up weeks", handle -> totals(handle, first, last));
  }

  private static Map<TeamId, long[]> hours(Handle handle, ReportingWeek week, int leastPeople) {
    Map<TeamId, long[]> sums = new HashMap<>();
    try (Query query = handle.createQuery(GroupSql.HOURS_BY_TEAM)) {
      query
          .bind("week", week.index())
          .bind("monday", Days.number(week.monday()))
          .bind("sunday", Days.number(week.sunday()))
          .bind("least", leastPeople)
          .map(
              (rows, context) ->
                  new HourSum(
                      new TeamId(rows.getLong("team_id")),
                      rows.getInt("hour"),
                      rows.getLong("deliberate")))
          .forEach(
              sum ->
                  sums.computeIfAbsent(sum.team, team -> new long[WeekHours.HOURS])[sum.hour] =
                      sum.deliberate);
    }
    return sums;
  }

  private static List<WeekTotal> totals(Handle handle, ReportingWeek first, ReportingWeek last) {
    Map<Integer, Long> deliberate = new HashMap<>();
    Map<Integer, Map<OutcomeKind, Long>> outcomes = new HashMap<>();
    try (Query query = handle.createQuery(GroupSql.DELIBERATE)) {
      between(query, first, last)
          .map((rows, context) -> Map.entry(rows.getInt("week"), rows.getLong("deliberate")))
          .forEach(week -> deliberate.put(week.getKey(), week.getValue()));
    }
    try (Query query = handle.createQuery(GroupSql.OUTCOMES)) {
      between(query, first, last)
          .map(
              (rows, context) ->
                  new KindSum(
                      rows.getInt("week"),
                      Codes.outcome(rows.getInt("kind")),
                      rows.getLong("outcomes")))
          .forEach(
              sum ->
                  outcomes
                      .computeIfAbsent(sum.week, week -> new EnumMap<>(OutcomeKind.class))
                      .put(sum.kind, sum.outcomes));
    }
    return IntStream.rangeClosed(first.index(), last.index())
        .mapToObj(
            index ->
                new WeekTotal(
                    ReportingWeek.ofIndex(index),
                    deliberate.getOrDefault(index, 0L),
                    outcomes.getOrDefault(index, Map.of())))
        .toList();
  }

  private static Query between(Query query, ReportingWeek first, ReportingWeek last) {
    return query.bind("first", first.index()).bind("last", last.index());
  }

  private record HourSum(TeamId team, int hour, long deliberate) {}

  private record KindSum(int week, OutcomeKind kind, long outcomes) {}
}
