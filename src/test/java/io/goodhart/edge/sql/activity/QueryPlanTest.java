package io.goodhart.edge.sql.activity;

import static io.goodhart.activity.Events.batch;
import static io.goodhart.activity.Events.email;
import static io.goodhart.activity.Events.prompt;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.edge.sql.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The database finds weeks and members by key; no question is answered from raw events. */
class QueryPlanTest {
  @RegisterExtension static final TestDatabase SQLITE = TestDatabase.sqlite();
  @RegisterExtension static final TestDatabase POSTGRES = TestDatabase.postgres();

  private static final String WEEK = "w USING PRIMARY KEY (week=?)";
  private static final String MEMBERS_WEEK = "w USING PRIMARY KEY (week=? AND subject_id=?)";

  static Stream<Arguments> byKey() {
    return Stream.of(
        Arguments.of("the active days of a week", WeekQueries.ACTIVE_DAYS, WEEK),
        Arguments.of(
            "the attribution of a week",
            WeekQueries.ATTRIBUTION,
            "week_total USING INTEGER PRIMARY KEY"),
        Arguments.of("a member's week", MemberQueries.WEEK, MEMBERS_WEEK),
        Arguments.of(
            "a member's tools",
            MemberQueries.TOOLS,
            "u USING PRIMARY KEY (week=? AND subject_id=?)"),
        Arguments.of(
            "a member's outcomes",
            MemberQueries.OUTCOMES,
            "o USING PRIMARY KEY (week=? AND subject_id=?)"),
        Arguments.of(
            "a member's turns",
            MemberQueries.TURNS,
            "t USING PRIMARY KEY (week=? AND subject_id=?)"),
        Arguments.of(
            "through what members were seen",
            SourceQueries.SIGHTINGS.replace("<members>", ":member"),
            "x USING INDEX source_seen_by_subject (subject_id=? AND week>? AND week<?)"),
        Arguments.of("everybody's models", UsageSql.MODELS, "u USING PRIMARY KEY (week=?)"),
        Arguments.of(
            "some members' models",
            of("1, 2", UsageSql.MODELS_OF_MEMBERS),
            "u USING PRIMARY KEY (week=? AND subject_id=?)"),
        Arguments.of("everybody's outcomes", UsageSql.OUTCOMES, "o USING PRIMARY KEY (week=?)"),
        Arguments.of(
            "some members' outcomes",
            of("1, 2", UsageSql.OUTCOMES_OF_MEMBERS),
            "o USING PRIMARY KEY (week=? AND subject_id=?)"),
        Arguments.of(
            "the organisation's activity",
            GroupSql.DELIBERATE,
            "w USING PRIMARY KEY (week>? AND week<?)"),
        Arguments.of(
            "the organisation's outcomes",
            GroupSql.OUTCOMES,
            "o USING PRIMARY KEY (week>? AND week<?)"));
  }

  private static String of(String members, String sql) {
    return sql.replace("<members>", members);
  }

  @BeforeEach
  void fill() {
    List<ActivityEvent> events = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      events.add(prompt("e" + i, "2026-11-16T09:00:00Z", email("m" + i)));
    }
    for (TestDatabase database : List.of(SQLITE, POSTGRES)) {
      new JdbiActivityStore(database.get(), Duration.ofDays(35)).append(List.of(batch(events)));
    }
  }

  private static String plan(Handle handle, String explain, String sql, int column) {
    try (Query query = handle.createQuery(explain + sql)) {
      int week = ReportingWeek.parse("2026-W47").index();
      query.bind("week", week).bind("from", week - 4).bind("to", week).bind("member", 1L);
      query.bind("monday", 20_773).bind("sunday", 20_779).bind("least", 6);
      query.bind("first", week - 60).bind("last", week);
      query.bind("limit", 512).configure(SqlStatements.class, c -> c.setUnusedBindingAllowed(true));
      return String.join("\n", query.map((rows, context) -> rows.getString(column)).list());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("byKey")
  void sqliteGoesByKey(String name, String sql, String key) {
    String plan = SQLITE.get().read(name, handle -> plan(handle, "EXPLAIN QUERY PLAN ", sql, 4));

    assertThat(plan).contains(key).doesNotContain("SCAN").doesNotContain("event");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("byKey")
  void postgresqlCanGoByKey(String name, String sql, String key) {
    String plan =
        POSTGRES
            .get()
            .read(
                name,
                handle -> {
                  // On so few rows it would rather read everything; this asks whether it has to.
                  handle.execute("SET LOCAL enable_seqscan = off");
                  return plan(handle, "EXPLAIN ", sql, 1);
                });

    assertThat(plan).contains("Index Cond").doesNotContain("Seq Scan").doesNotContain("event");
  }

  @Test
  void theHoursOfTeamsAreFoundByTheirPeople() {
    String plan =
        SQLITE
            .get()
            .read("", handle -> plan(handle, "EXPLAIN QUERY PLAN ", GroupSql.HOURS_BY_TEAM, 4));

    assertThat(plan)
        .contains("h USING PRIMARY KEY (week=? AND subject_id=?)")
        .contains("alias_by_member");
  }

  @Test
  void whatBelongsToNobodyIsSummedUpFromTheWeeksTotals() {
    String plan =
        SQLITE
            .get()
            .read("", handle -> plan(handle, "EXPLAIN QUERY PLAN ", WeekQueries.UNATTRIBUTED, 4));

    assertThat(plan).isEqualTo("SCAN week_total");
  }
}
