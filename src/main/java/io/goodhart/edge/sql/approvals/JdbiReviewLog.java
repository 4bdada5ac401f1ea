package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.habits.ReviewHabits;
import io.goodhart.approvals.habits.ReviewHabits.Decision;
import io.goodhart.approvals.habits.ReviewLog;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.edge.sql.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Openings and votes, in SQLite or PostgreSQL. Safe for use by many threads. */
public final class JdbiReviewLog implements ReviewLog {
  private static final String OPENED =
      """
      INSERT INTO approval_opening (request, person, at_ms)
      VALUES (:request, :person, :at)
      ON CONFLICT (request, person) DO NOTHING
      """;

  private static final String DECISIONS =
      """
      SELECT v.approves, v.at_ms, r.asked_at_ms, o.at_ms AS opened_at_ms
      FROM approval_vote AS v
      JOIN approval_request AS r ON r.id = v.request
      LEFT JOIN approval_opening AS o ON o.request = v.request AND o.person = v.person
      WHERE v.person = :person AND v.at_ms >= :since
      """;

  private static final String FORGET = "DELETE FROM approval_opening WHERE at_ms < :before";

  private final Database database;

  /** Keeps openings in this database. */
  public JdbiReviewLog(Database database) {
    this.database = database;
  }

  @Override
  public void opened(RequestId request, Person by, Instant at) {
    int unused =
        database.write(
            "Keeping who opened a request",
            connection -> {
              try (Update update = connection.handle().createUpdate(OPENED)) {
                return update
                    .bind("request", request.value())
                    .bind("person", PersonColumns.name(by))
                    .bind("at", at.toEpochMilli())
                    .execute();
              }
            });
  }

  @Override
  public ReviewHabits of(Person person, Instant since) {
    return database.read(
        "Reading how somebody decides",
        handle -> {
          try (Query query = handle.createQuery(DECISIONS)) {
            return ReviewHabits.of(
                query
                    .bind("person", PersonColumns.name(person))
                    .bind("since", since.toEpochMilli())
                    .map((rows, context) -> decision(rows))
                    .list());
          }
        });
  }

  @Override
  public void forget(Instant before) {
    int unused =
        database.write(
            "Forgetting who opened requests",
            connection -> {
              try (Update update = connection.handle().createUpdate(FORGET)) {
                return update.bind("before", before.toEpochMilli()).execute();
              }
            });
  }

  private static Decision decision(ResultSet rows) throws SQLException {
    Instant at = Instant.ofEpochMilli(rows.getLong("at_ms"));
    Optional<Instant> opened = PersonColumns.instant(rows, "opened_at_ms");
    Instant began = opened.orElse(Instant.ofEpochMilli(rows.getLong("asked_at_ms")));
    return new Decision(
        rows.getInt("approves") == 1, opened.isPresent(), Duration.between(began, at));
  }
}
