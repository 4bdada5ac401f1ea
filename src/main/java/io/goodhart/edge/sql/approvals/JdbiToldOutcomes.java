package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.told.ToldOutcomes;
import io.goodhart.approvals.told.Turn;
import io.goodhart.edge.sql.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/**
 * Which outcomes people were told, in SQLite or PostgreSQL. Safe for use by many threads; two
 * processes that tell the same person at the same moment may send a message more than five.
 */
public final class JdbiToldOutcomes implements ToldOutcomes {
  private static final String ADD =
      """
      INSERT INTO outcome_told (address, request, version, at_ms, opened_at_ms)
      VALUES (:address, :request, :version, :at, :opened)
      ON CONFLICT (address, request, version) DO NOTHING
      """;

  private static final String OPENED =
      """
      SELECT opened_at_ms
      FROM outcome_told
      WHERE address = :address AND request = :request AND version = :version
        AND opened_at_ms IS NOT NULL
      """;

  private static final String KNOWN =
      """
      SELECT COUNT(*)
      FROM outcome_told
      WHERE address = :address AND request = :request AND version = :version
      """;

  private static final String NEWEST =
      """
      SELECT MAX(opened_at_ms)
      FROM outcome_told
      WHERE address = :address AND opened_at_ms > :since
      """;

  private static final String ALONE =
      """
      SELECT COUNT(*)
      FROM outcome_told
      WHERE address = :address AND at_ms > :since AND opened_at_ms IS NULL
      """;

  private static final String TOGETHER =
      """
      SELECT request
      FROM outcome_told
      WHERE address = :address AND opened_at_ms = :opened
      ORDER BY at_ms, request, version
      """;

  private static final String FORGET = "DELETE FROM outcome_told WHERE at_ms < :before";

  private final Database database;

  /** Remembers in this database. */
  public JdbiToldOutcomes(Database database) {
    this.database = database;
  }

  @Override
  public Turn turn(String address, RequestId request, int version, Instant now) {
    return database.write(
        "Keeping what somebody was told",
        connection -> {
          Handle handle = connection.handle();
          One one = new One(address, request.value(), version);
          if (one.number(handle, KNOWN) == 0) {
            add(handle, one, now, opened(handle, address, now));
          }
          return one.optional(handle, OPENED)
              .<Turn>map(opened -> together(handle, address, opened))
              .orElseGet(Turn.Alone::new);
        });
  }

  @Override
  public void forget(Instant before) {
    int unused =
        database.write(
            "Forgetting what people were told",
            connection -> {
              try (Update update = connection.handle().createUpdate(FORGET)) {
                return update.bind("before", before.toEpochMilli()).execute();
              }
            });
  }

  /** The beginning of the message for a new outcome; empty if it has one of its own. */
  private static Optional<Long> opened(Handle handle, String address, Instant now) {
    long since = now.minus(SPAN).toEpochMilli();
    try (Query newest = handle.createQuery(NEWEST);
        Query alone = handle.createQuery(ALONE)) {
      Optional<Long> open =
          newest.bind("address", address).bind("since", since).mapTo(Long.class).findOne();
      if (open.isPresent()) {
        return open;
      }
      int sent = alone.bind("address", address).bind("since", since).mapTo(Integer.class).one();
      return sent < MOST_ALONE ? Optional.empty() : Optional.of(now.toEpochMilli());
    }
  }

  private static void add(Handle handle, One one, Instant now, Optional<Long> opened) {
    try (Update update = handle.createUpdate(ADD)) {
      update
          .bind("address", one.address)
          .bind("request", one.request)
          .bind("version", one.version)
          .bind("at", now.toEpochMilli())
          .bind("opened", opened)
          .execute();
    }
  }

  private static Turn together(Handle handle, String address, long opened) {
    try (Query query = handle.createQuery(TOGETHER)) {
      List<String> requests =
          query.bind("address", address).bind("opened", opened).mapTo(String.class).list();
      return new Turn.Together(
          Instant.ofEpochMilli(opened),
          requests.stream().distinct().map(RequestId::new).toList(),
          requests.size());
    }
  }

  private record One(String address, String request, int version) {
    long number(Handle handle, String sql) {
      return optional(handle, sql).orElse(0L);
    }

    Optional<Long> optional(Handle handle, String sql) {
      try (Query query = handle.createQuery(sql)) {
        return query
            .bind("address", address)
            .bind("request", request)
            .bind("version", version)
            .mapTo(Long.class)
            .findOne();
      }
    }
  }
}
