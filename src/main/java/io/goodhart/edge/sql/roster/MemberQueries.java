package io.goodhart.edge.sql.roster;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.edge.sql.Days;
import io.goodhart.roster.DateSpan;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterMember;
import io.goodhart.roster.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Who was in teams in a week. */
final class MemberQueries {
  /** All stints of a member in the team, of those who have one in the week. */
  static final String OF_TEAM =
      """
      SELECT m.id AS id, m.joined_day AS joined_day, m.counts AS counts,
        s.from_day AS from_day, s.to_day AS to_day
      FROM membership s
      JOIN member m ON m.id = s.member_id
      WHERE s.team_id = :team
        AND EXISTS (
          SELECT 1 FROM membership e
          WHERE e.member_id = s.member_id AND e.team_id = s.team_id
            AND e.from_day <= :last AND e.to_day >= :first)
      ORDER BY m.id, s.from_day
      """;

  static final String OF_ALL =
      """
      SELECT m.id AS id, m.joined_day AS joined_day, m.counts AS counts,
        s.from_day AS from_day, s.to_day AS to_day
      FROM member m
      JOIN membership s ON s.member_id = m.id
      WHERE EXISTS (
          SELECT 1 FROM membership e
          WHERE e.member_id = m.id AND e.from_day <= :last AND e.to_day >= :first)
      ORDER BY m.id, s.from_day, s.team_id
      """;

  private static final String BY_TEAM =
      """
      SELECT m.id AS id, m.joined_day AS joined_day, m.counts AS counts,
        s.from_day AS from_day, s.to_day AS to_day, s.team_id AS team_id
      FROM membership s
      JOIN member m ON m.id = s.member_id
      WHERE EXISTS (
          SELECT 1 FROM membership e
          WHERE e.member_id = s.member_id AND e.team_id = s.team_id
            AND e.from_day <= :last AND e.to_day >= :first)
      ORDER BY s.team_id, m.id, s.from_day
      """;

  private static final String EVERYWHERE =
      """
      SELECT m.id AS id, m.joined_day AS joined_day, m.counts AS counts,
        s.from_day AS from_day, s.to_day AS to_day, s.team_id AS team_id
      FROM membership s
      JOIN member m ON m.id = s.member_id
      WHERE s.member_id = :member
      ORDER BY s.team_id, s.from_day
      """;

  private static final String LEAVE_OF_MEMBER =
      """
      SELECT member_id, from_day, to_day
      FROM leave
      WHERE member_id = :member
      ORDER BY from_day, to_day
      """;

  private static final String SHARING =
      """
      SELECT DISTINCT other.team_id AS team_id
      FROM membership own
      JOIN membership other ON other.member_id = own.member_id
      WHERE own.team_id = :team AND own.from_day <= :last AND own.to_day >= :first
        AND other.team_id <> :team AND other.from_day <= :last AND other.to_day >= :first
      """;

  private static final String LEAVE_OF_TEAM =
      """
      SELECT l.member_id AS member_id, l.from_day AS from_day, l.to_day AS to_day
      FROM leave l
      WHERE l.member_id IN (
          SELECT e.member_id FROM membership e
          WHERE e.team_id = :team AND e.from_day <= :last AND e.to_day >= :first)
      ORDER BY l.member_id, l.from_day, l.to_day
      """;

  private static final String LEAVE_OF_ALL =
      """
      SELECT member_id, from_day, to_day
      FROM leave
      ORDER BY member_id, from_day, to_day
      """;

  private static final String LEADS =
      """
      SELECT DISTINCT member_id
      FROM membership
      WHERE team_id = :team AND lead = 1 AND from_day <= :day AND to_day >= :day
      """;

  private MemberQueries() {}

  static Set<MemberId> leads(Handle handle, TeamId team, int day) {
    try (Query query = handle.createQuery(LEADS)) {
      return query
          .bind("team", team.value())
          .bind("day", day)
          .map((rows, context) -> new MemberId(rows.getLong("member_id")))
          .set();
    }
  }

  static List<RosterMember> ofTeam(Handle handle, TeamId team, ReportingWeek week) {
    try (Query members = handle.createQuery(OF_TEAM);
        Query leave = handle.createQuery(LEAVE_OF_TEAM)) {
      members.bind("team", team.value());
      leave.bind("team", team.value());
      return read(within(members, week), within(leave, week));
    }
  }

  static List<RosterMember> ofAll(Handle handle, ReportingWeek week) {
    try (Query members = handle.createQuery(OF_ALL);
        Query leave = handle.createQuery(LEAVE_OF_ALL)) {
      return read(within(members, week), leave);
    }
  }

  static Map<TeamId, List<RosterMember>> byTeam(Handle handle, ReportingWeek week) {
    try (Query members = handle.createQuery(BY_TEAM);
        Query leave = handle.createQuery(LEAVE_OF_ALL)) {
      Map<TeamId, List<RosterMember>> byTeam = new LinkedHashMap<>();
      byTeam(within(members, week), leave)
          .forEach((team, its) -> byTeam.put(team, List.copyOf(its.values())));
      return byTeam;
    }
  }

  static Map<TeamId, RosterMember> everywhere(Handle handle, MemberId member) {
    try (Query stints = handle.createQuery(EVERYWHERE);
        Query leave = handle.createQuery(LEAVE_OF_MEMBER)) {
      Map<TeamId, RosterMember> everywhere = new LinkedHashMap<>();
      byTeam(stints.bind("member", member.value()), leave.bind("member", member.value()))
          .forEach((team, only) -> only.values().forEach(one -> everywhere.put(team, one)));
      return everywhere;
    }
  }

  private static Map<TeamId, Map<Long, RosterMember>> byTeam(Query stints, Query leave) {
    Map<Long, List<DateSpan>> away = away(leave);
    Map<TeamId, Map<Long, RosterMember>> found = new LinkedHashMap<>();
    stints
        .map((rows, context) -> Map.entry(new TeamId(rows.getLong("team_id")), member(rows, away)))
        .forEach(
            stint ->
                found
                    .computeIfAbsent(stint.getKey(), none -> new LinkedHashMap<>())
                    .merge(
                        stint.getValue().id().value(), stint.getValue(), RosterMember::together));
    return found;
  }

  static Set<TeamId> sharing(Handle handle, TeamId team, ReportingWeek week) {
    try (Query query = handle.createQuery(SHARING)) {
      return within(query.bind("team", team.value()), week)
          .map((rows, context) -> new TeamId(rows.getLong("team_id")))
          .set();
    }
  }

  private static Query within(Query query, ReportingWeek week) {
    return query.bind("first", Days.number(week.monday())).bind("last", Days.number(week.sunday()));
  }

  private static List<RosterMember> read(Query members, Query leave) {
    Map<Long, List<DateSpan>> away = away(leave);
    Map<Long, RosterMember> found = new LinkedHashMap<>();
    members
        .map((rows, context) -> member(rows, away))
        .forEach(member -> found.merge(member.id().value(), member, RosterMember::together));
    return List.copyOf(found.values());
  }

  private static Map<Long, List<DateSpan>> away(Query leave) {
    Map<Long, List<DateSpan>> away = new HashMap<>();
    leave
        .map(
            (rows, context) ->
                Map.entry(
                    rows.getLong("member_id"),
                    Days.span(rows.getInt("from_day"), rows.getInt("to_day"))))
        .forEach(
            entry ->
                away.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                    .add(entry.getValue()));
    return away;
  }

  private static RosterMember member(ResultSet rows, Map<Long, List<DateSpan>> away)
      throws SQLException {
    return new RosterMember(
        new MemberId(rows.getLong("id")),
        Days.day(rows.getInt("joined_day")),
        rows.getInt("counts") == 1,
        List.of(Days.span(rows.getInt("from_day"), rows.getInt("to_day"))),
        away.getOrDefault(rows.getLong("id"), List.of()));
  }
}
