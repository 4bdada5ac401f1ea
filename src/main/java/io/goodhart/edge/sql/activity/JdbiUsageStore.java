package io.goodhart.edge.sql.activity;

import io.goodhart.activity.MemberOutcomes;
import io.goodhart.activity.ModelUse;
import io.goodhart.activity.OutcomeKind;
import io.goodhart.activity.UsageStore;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.edge.sql.Database;
import io.goodhart.roster.MemberId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What members used and what came of it, from the weekly tables of SQLite or PostgreSQL. */
public final class JdbiUsageStore implements UsageStore {
  private static final int CHUNK = 500;
  private static final int FETCH = 5_000;
  private static final int ALL_KINDS = 0;

  private final Database database;

  /** Reads from this database. */
  public JdbiUsageStore(Database database) {
    this.database = database;
  }

  @Override
  public List<ModelUse> modelsOf(MemberId member, ReportingWeek week) {
    List<ModelUse> uses = new ArrayList<>();
    modelsOf(List.of(member), week, uses::add);
    return uses;
  }

  @Override
  public void modelsOf(Collection<MemberId> members, ReportingWeek week, Consumer<ModelUse> each) {
    overMembers(members, UsageSql.MODELS_OF_MEMBERS, week, query -> models(query, each));
  }

  @Override
  public void modelsOfAll(ReportingWeek week, Consumer<ModelUse> each) {
    overAll(UsageSql.MODELS, week, query -> models(query, each));
  }

  @Override
  public List<MemberOutcomes> outcomesOf(Collection<MemberId> members, ReportingWeek week) {
    Map<MemberId, Sums> sums = new LinkedHashMap<>();
    overMembers(members, UsageSql.OUTCOMES_OF_MEMBERS, week, query -> outcomes(query, sums));
    return list(sums);
  }

  @Override
  public List<MemberOutcomes> outcomesOfAll(ReportingWeek week) {
    Map<MemberId, Sums> sums = new LinkedHashMap<>();
    overAll(UsageSql.OUTCOMES, week, query -> outcomes(query, sums));
    return list(sums);
  }

  private void overAll(String sql, ReportingWeek week, Consumer<Query> use) {
    database.read(
        "Reading what was used in a week",
        handle -> {
          run(handle, sql, week, use);
          return week;
        });
  }

  private void overMembers(
      Collection<MemberId> members, String sql, ReportingWeek week, Consumer<Query> use) {
    List<Long> ids = members.stream().map(MemberId::value).toList();
    database.read(
        "Reading what some members used in a week",
        handle -> {
          for (int start = 0; start < ids.size(); start += CHUNK) {
            List<Long> chunk = ids.subList(start, Math.min(start + CHUNK, ids.size()));
            run(handle, sql, week, query -> use.accept(query.bindList("members", chunk)));
          }
          return week;
        });
  }

  private static void run(Handle handle, String sql, ReportingWeek week, Consumer<Query> use) {
    try (Query query = handle.createQuery(sql)) {
      use.accept(query.bind("week", week.index()).setFetchSize(FETCH));
    }
  }

  private static void models(Query query, Consumer<ModelUse> each) {
    query
        .map((rows, context) -> ModelUses.read(new MemberId(rows.getLong("member_id")), rows))
        .forEach(each);
  }

  private static void outcomes(Query query, Map<MemberId, Sums> sums) {
    query
        .map(
            (rows, context) ->
                new Row(
                    new MemberId(rows.getLong("member_id")),
                    rows.getInt("kind"),
                    rows.getLong("outcomes")))
        .forEach(row -> sums.computeIfAbsent(row.member, member -> new Sums()).add(row));
  }

  private static List<MemberOutcomes> list(Map<MemberId, Sums> sums) {
    return sums.entrySet().stream()
        .map(
            entry ->
                new MemberOutcomes(entry.getKey(), entry.getValue().all, entry.getValue().byKind))
        .toList();
  }

  private record Row(MemberId member, int kind, long outcomes) {}

  /** What came of one member's week while its rows are read. */
  private static final class Sums {
    private final Map<OutcomeKind, Long> byKind = new EnumMap<>(OutcomeKind.class);
    private long all;

    void add(Row row) {
      if (row.kind == ALL_KINDS) {
        all += row.outcomes;
      } else {
        byKind.merge(Codes.outcome(row.kind), row.outcomes, Long::sum);
      }
    }
  }
}
