package io.goodhart.edge.sql.delivery;

import io.goodhart.delivery.Inbox;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.StorableText;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/** The inbox in SQLite or PostgreSQL. Safe for use by many threads and beside other processes. */
public final class JdbiInbox implements Inbox {
  private static final String PUT =
      """
      INSERT INTO inbox (id, at_ms, body)
      VALUES (?, ?, ?)
      ON CONFLICT (id) DO NOTHING
      """;

  private static final String WAITING =
      """
      SELECT id, at_ms, body
      FROM inbox
      WHERE done_at_ms IS NULL
      ORDER BY at_ms, id
      LIMIT :limit
      """;

  private static final String DONE =
      """
      UPDATE inbox
      SET body = '', done_at_ms = ?
      WHERE id = ? AND done_at_ms IS NULL
      """;

  private static final String FORGET = "DELETE FROM inbox WHERE done_at_ms < ?";

  private final Database database;
  private final Clock clock;

  /** Keeps deliveries in this database; {@code clock} says when one was done. */
  public JdbiInbox(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public boolean put(String id, Instant at, String body) {
    return database.write(
        "Keeping a delivery",
        connection -> {
          PreparedStatement put = connection.prepared(PUT);
          put.setString(1, StorableText.of(id));
          put.setLong(2, at.toEpochMilli());
          put.setString(3, StorableText.of(body));
          return put.executeUpdate() == 1;
        });
  }

  @Override
  public List<Delivery> waiting(int limit) {
    return database.read(
        "Reading deliveries",
        handle -> {
          try (Query query = handle.createQuery(WAITING)) {
            return query
                .bind("limit", limit)
                .map(
                    (rows, context) ->
                        new Delivery(
                            rows.getString("id"),
                            Instant.ofEpochMilli(rows.getLong("at_ms")),
                            rows.getString("body")))
                .list();
          }
        });
  }

  @Override
  public void done(String id) {
    long now = clock.millis();
    database.write(
        "Closing a delivery",
        connection -> {
          PreparedStatement done = connection.prepared(DONE);
          done.setLong(1, now);
          done.setString(2, StorableText.of(id));
          return done.executeUpdate();
        });
  }

  @Override
  public void forget(Instant before) {
    database.write(
        "Forgetting deliveries",
        connection -> {
          PreparedStatement forget = connection.prepared(FORGET);
          forget.setLong(1, before.toEpochMilli());
          return forget.executeUpdate();
        });
  }
}
