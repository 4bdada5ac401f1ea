package io.goodhart.edge.sql.activity;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.edge.sql.WriterConnection;
import io.goodhart.ledger.Pseudonyms;
import io.goodhart.privacy.Erased;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/**
 * Erases all activity of some identities within a transaction that holds the roster, and remembers
 * by keyed hashes that it is not to be taken again.
 */
public final class ActivityErasure {
  private static final String KEEP_OFF =
      """
      INSERT INTO forgotten (subject, until_ms)
      VALUES (:subject, :until)
      ON CONFLICT (subject) DO UPDATE SET until_ms = excluded.until_ms
      WHERE forgotten.until_ms < excluded.until_ms
      """;

  /** How much there was in weeks that are over, which their share of unknown activity is of. */
  private static final String WEEKS =
      """
      SELECT week, SUM(prompts + turns + model_calls + responses) AS personal
      FROM subject_week
      WHERE subject_id IN (<subjects>) AND week < :running
      GROUP BY week
      """;

  private static final String KEEP_TOTAL =
      "UPDATE week_total SET personal = personal + :personal WHERE week = :week";

  private static final String SUM =
      """
      SELECT COALESCE(SUM(events), 0) AS records, MIN(first_at_ms) AS first_at_ms,
        MAX(last_at_ms) AS last_at_ms
      FROM subject_week
      WHERE subject_id IN (<subjects>)
      """;

  /** The names come last, since by them the database tells whose the others are. */
  private static final List<String> TABLES =
      List.of(
          "event",
          "turn",
          "source_seen",
          "deployment",
          "undone",
          "late_arrival",
          "subject_week_tool",
          "subject_week_hour",
          "subject_week_outcome",
          "subject_week");

  private final WriterConnection connection;
  private final Pseudonyms keys;

  /**
   * Works within the transaction of this connection.
   *
   * @param keys the same that the store of activity knows the forgotten by
   */
  public ActivityErasure(WriterConnection connection, Pseudonyms keys) {
    this.connection = connection;
    this.keys = keys;
  }

  /** Erases what happened to these identities, and refuses what comes again until then. */
  public Erased erase(Collection<String> codes, Instant until) {
    keepOff(codes, until);
    List<Long> subjects =
        List.copyOf(Interner.find(connection.handle(), "subject", codes).values());
    if (subjects.isEmpty()) {
      return new Erased(0, Optional.empty());
    }
    Erased erased = sum(subjects);
    Map<Integer, Long> weeks = closedWeeks(subjects, until);
    List<String> statements = new ArrayList<>();
    TABLES.forEach(
        table -> statements.add("DELETE FROM " + table + " WHERE subject_id IN (<subjects>)"));
    statements.add("DELETE FROM undone WHERE outcome_subject_id IN (<subjects>)");
    statements.add("DELETE FROM subject WHERE id IN (<subjects>)");
    for (String sql : statements) {
      try (Update delete = connection.handle().createUpdate(sql)) {
        delete.bindList("subjects", subjects).execute();
      }
    }
    weeks.forEach(this::keepTotal);
    return erased;
  }

  private Map<Integer, Long> closedWeeks(List<Long> subjects, Instant until) {
    try (Query query = connection.handle().createQuery(WEEKS)) {
      return query
          .bindList("subjects", subjects)
          .bind("running", ReportingWeek.containing(until, ZoneOffset.UTC).index())
          .reduceRows(
              new HashMap<>(),
              (weeks, row) -> {
                weeks.put(
                    row.getColumn("week", Integer.class), row.getColumn("personal", Long.class));
                return weeks;
              });
    }
  }

  private void keepTotal(int week, long personal) {
    try (Update update = connection.handle().createUpdate(KEEP_TOTAL)) {
      update.bind("week", week).bind("personal", personal).execute();
    }
  }

  private void keepOff(Collection<String> codes, Instant until) {
    if (codes.isEmpty()) {
      return;
    }
    try (PreparedBatch batch = connection.handle().prepareBatch(KEEP_OFF)) {
      for (String code : codes) {
        batch.bind("subject", keys.of(code).hex()).bind("until", until.toEpochMilli()).add();
      }
      batch.execute();
    }
  }

  private Erased sum(List<Long> subjects) {
    try (Query query = connection.handle().createQuery(SUM)) {
      return query.bindList("subjects", subjects).map((rows, context) -> read(rows)).one();
    }
  }

  private static Erased read(ResultSet rows) throws SQLException {
    long records = rows.getLong("records");
    return new Erased(
        records,
        records == 0
            ? Optional.empty()
            : Optional.of(
                new Erased.Span(
                    Instant.ofEpochMilli(rows.getLong("first_at_ms")),
                    Instant.ofEpochMilli(rows.getLong("last_at_ms")))));
  }
}
