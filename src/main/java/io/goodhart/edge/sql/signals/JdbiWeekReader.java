package io.goodhart.edge.sql.signals;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.activity.TurnTable;
import io.goodhart.edge.sql.activity.ZoneHistories;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.WeekReader;
import io.goodhart.signals.week.ObservedWeek;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Weeks of everybody from SQLite or PostgreSQL, some hundred people at a time. */
public final class JdbiWeekReader implements WeekReader {
  /** Databases bound the number of parameters; and so many turns fit into memory easily. */
  private static final int IDENTITIES_AT_A_TIME = 400;

  private final Database database;

  /** Reads from this database. */
  public JdbiWeekReader(Database database) {
    this.database = database;
  }

  @Override
  public void read(ReportingWeek week, Consumer<ObservedWeek> each) {
    List<Identity> people =
        database.read("Reading whose week it was", handle -> people(handle, week));
    if (people.isEmpty()) {
      return;
    }
    WeekTraces traces =
        database.read("Reading what else was known", handle -> WeekTraces.read(handle, week));
    for (int from = 0; from < people.size(); ) {
      int to = endOfMember(people, Math.min(from + IDENTITIES_AT_A_TIME, people.size()));
      List<Identity> some = people.subList(from, to);
      database
          .read("Reading a week for the signals", handle -> some(handle, week, some, traces))
          .forEach(each);
      from = to;
    }
  }

  /** The identities of one member stay together. */
  private static int endOfMember(List<Identity> people, int end) {
    int moved = end;
    while (moved < people.size() && people.get(moved).member == people.get(moved - 1).member) {
      moved++;
    }
    return moved;
  }

  private static List<Identity> people(Handle handle, ReportingWeek week) {
    try (Query query = handle.createQuery(WeekSql.PEOPLE)) {
      return query
          .bind("week", week.index())
          .map(
              (rows, context) ->
                  new Identity(
                      rows.getLong("member_id"),
                      rows.getLong("subject_id"),
                      rows.getString("code")))
          .list();
    }
  }

  private List<ObservedWeek> some(
      Handle handle, ReportingWeek week, List<Identity> people, WeekTraces traces) {
    ZoneHistories.Snapshot zones =
        new ZoneHistories(handle, database.defaultZone())
            .of(people.stream().map(Identity::code).toList());
    Map<Long, Identity> bySubject = new HashMap<>();
    List<WeekParts> parts = new ArrayList<>();
    Map<Long, WeekParts> byMember = new HashMap<>();
    for (Identity identity : people) {
      bySubject.put(identity.subject, identity);
      byMember.computeIfAbsent(
          identity.member,
          member -> {
            WeekParts fresh = new WeekParts(new MemberId(member), week, zones);
            parts.add(fresh);
            return fresh;
          });
    }
    Reading reading = new Reading(handle, week, bySubject, byMember);
    reading.run(WeekSql.WEEKS, (part, who, rows) -> part.addWeek(who.code, rows));
    reading.run(WeekSql.TOKENS, (part, who, rows) -> part.addTokens(rows));
    reading.run(WeekSql.HOURS, (part, who, rows) -> part.addHour(rows));
    reading.run(WeekSql.MADE, (part, who, rows) -> part.addMade(rows));
    reading.run(WeekSql.TURNS, (part, who, rows) -> part.addTurn(TurnTable.read(rows)));
    return parts.stream().filter(WeekParts::isActive).map(part -> part.build(traces)).toList();
  }

  private record Identity(long member, long subject, String code) {}

  /** One reading of some people's weeks in a single snapshot. */
  private record Reading(
      Handle handle,
      ReportingWeek week,
      Map<Long, Identity> bySubject,
      Map<Long, WeekParts> byMember) {
    void run(String sql, RowUse use) {
      try (Query query = handle.createQuery(sql)) {
        query
            .bind("week", week.index())
            .bindList("subjects", List.copyOf(bySubject.keySet()))
            .map(
                (rows, context) -> {
                  Identity who = Objects.requireNonNull(bySubject.get(rows.getLong("subject_id")));
                  use.take(Objects.requireNonNull(byMember.get(who.member)), who, rows);
                  return who;
                })
            .forEach(who -> {});
      }
    }
  }

  @FunctionalInterface
  private interface RowUse {
    void take(WeekParts part, Identity who, ResultSet rows) throws SQLException;
  }
}
