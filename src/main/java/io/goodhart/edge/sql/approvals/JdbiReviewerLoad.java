package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.ReviewerLoad;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.StorableText;
import io.goodhart.roster.Alias;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Who was asked first, in SQLite or PostgreSQL. Safe for use by many threads and processes. */
public final class JdbiReviewerLoad implements ReviewerLoad {
  private static final String ASKED =
      """
      INSERT INTO reviewer_asked (person, request, at_ms)
      VALUES (:person, :request, :at)
      ON CONFLICT (person, request) DO NOTHING
      """;

  private static final String OFTEN =
      """
      SELECT person
      FROM reviewer_asked
      WHERE at_ms >= :from AND at_ms < :until
      GROUP BY person
      HAVING COUNT(*) >= :most
      """;

  private static final String FORGET = "DELETE FROM reviewer_asked WHERE at_ms < :before";

  private final Database database;

  /** Remembers in this database. */
  public JdbiReviewerLoad(Database database) {
    this.database = database;
  }

  @Override
  public void asked(RequestId request, Collection<Alias> people, Instant at) {
    if (people.isEmpty()) {
      return;
    }
    int[] unused =
        database.write(
            "Keeping who was asked",
            connection -> {
              try (PreparedBatch batch = connection.handle().prepareBatch(ASKED)) {
                for (Alias person : people) {
                  batch
                      .bind("person", StorableText.of(person.toString()))
                      .bind("request", request.value())
                      .bind("at", at.toEpochMilli())
                      .add();
                }
                return batch.execute();
              }
            });
  }

  @Override
  public Set<Alias> askedOften(Instant from, Instant until) {
    return database.read(
        "Reading who was asked often",
        handle -> {
          try (Query query = handle.createQuery(OFTEN)) {
            return query
                .bind("from", from.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .bind("most", MOST_IN_A_DAY)
                .mapTo(String.class)
                .map(Alias::parse)
                .set();
          }
        });
  }

  @Override
  public void forget(Instant before) {
    int unused =
        database.write(
            "Forgetting who was asked",
            connection -> {
              try (Update update = connection.handle().createUpdate(FORGET)) {
                return update.bind("before", before.toEpochMilli()).execute();
              }
            });
  }
}
