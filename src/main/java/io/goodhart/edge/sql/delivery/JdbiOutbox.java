package io.goodhart.edge.sql.delivery;

import io.goodhart.delivery.Outbox;
import io.goodhart.delivery.OutboxMessage;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.WriterConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** The outbox in SQLite or PostgreSQL. Safe for use by many threads and beside other processes. */
public final class JdbiOutbox implements Outbox {
  private static final String RESERVE =
      """
      INSERT INTO outbox (key, channel, body, thread, edits, state, attempts, next_at_ms, reason)
      VALUES (:key, :channel, :body, :thread, :edits, 0, 0, :next, '')
      ON CONFLICT (key) DO NOTHING
      """;

  private static final String SETTLE =
      """
      INSERT INTO outbox
        (key, channel, body, state, attempts, next_at_ms, reason, settled_at_ms)
      VALUES (:key, :channel, '', 2, 0, :at, 'nothing to say', :at)
      ON CONFLICT (key) DO NOTHING
      """;

  private static final String FIND =
      "SELECT " + OutboxRow.COLUMNS + " FROM outbox WHERE key = :key";

  static final String DUE =
      "SELECT "
          + OutboxRow.COLUMNS
          + """
           FROM outbox
          WHERE state < 2 AND (next_at_ms <= :now OR next_at_ms > :wrong)
          ORDER BY next_at_ms, key
          LIMIT :limit
          """;

  private static final String TAKE =
      """
      UPDATE outbox
      SET state = 1, attempts = attempts + 1, next_at_ms = :until
      WHERE key = :key
      """;

  private static final String SENT =
      """
      UPDATE outbox
      SET state = 2, posted_as = :posted_as, reason = '', settled_at_ms = :at
      WHERE key = :key
      """;

  /** What arrived has arrived, whatever a slower process says later. */
  private static final String RETRY =
      """
      UPDATE outbox
      SET state = 0, next_at_ms = :next, reason = :reason
      WHERE key = :key AND state <> 2
      """;

  private static final String REFUSED =
      """
      UPDATE outbox
      SET state = 3, reason = :reason, settled_at_ms = :at
      WHERE key = :key AND state <> 2
      """;

  private static final String REOPEN =
      """
      UPDATE outbox
      SET state = 0, channel = :channel, attempts = 0, next_at_ms = :at, reason = '',
        settled_at_ms = NULL
      WHERE (key = :key OR thread = :key) AND state = 3
      """;

  /** One that is under way, or was when its process ended, is not tried again either. */
  private static final String OUTDATE =
      """
      UPDATE outbox
      SET state = 2, reason = 'outdated', settled_at_ms = :at
      WHERE edits = :edited AND key <> :key AND state < 2
      """;

  private static final String FORGET =
      "UPDATE outbox SET body = '' WHERE settled_at_ms < :before AND body <> ''";

  private static final String WAITING = "SELECT COUNT(*) FROM outbox WHERE state < 2";

  private static final String IN_THREAD = ":thread";

  private final Database database;

  /** Keeps messages in this database. */
  public JdbiOutbox(Database database) {
    this.database = database;
  }

  @Override
  public boolean reserve(
      String key, String channel, String body, Optional<String> thread, Instant at) {
    return database.write(
        "Reserving a message",
        connection -> reserve(connection, key, channel, body, thread, Optional.empty(), at));
  }

  @Override
  public boolean reserveWithThread(
      String key, String channel, String body, String threadBody, Instant at) {
    return database.write(
        "Reserving a message and its thread",
        connection -> {
          Optional<String> own = Optional.empty();
          boolean isNew = reserve(connection, key, channel, body, own, own, at);
          if (isNew) {
            Optional<String> thread = Optional.of(key);
            boolean unused =
                reserve(connection, key + IN_THREAD, channel, threadBody, thread, own, at);
          }
          return isNew;
        });
  }

  @Override
  public boolean reserveEdit(
      String key, String edited, String channel, String body, String threadBody, Instant at) {
    return database.write(
        "Reserving a change of a message",
        connection -> {
          Optional<String> none = Optional.empty();
          Optional<String> first = Optional.of(edited);
          boolean isNew = reserve(connection, key, channel, body, none, first, at);
          if (isNew) {
            boolean unused =
                reserve(connection, key + IN_THREAD, channel, threadBody, first, none, at);
          }
          return isNew;
        });
  }

  @Override
  public boolean replace(String key, String edited, String channel, String body, Instant at) {
    return database.write(
        "Reserving a change of a message",
        connection -> {
          Optional<String> none = Optional.empty();
          Optional<String> first = Optional.of(edited);
          boolean isNew = reserve(connection, key, channel, body, none, first, at);
          if (isNew) {
            try (Update update = connection.handle().createUpdate(OUTDATE)) {
              update
                  .bind("at", at.toEpochMilli())
                  .bind("edited", edited)
                  .bind("key", key)
                  .execute();
            }
          }
          return isNew;
        });
  }

  private static boolean reserve(
      WriterConnection connection,
      String key,
      String channel,
      String body,
      Optional<String> thread,
      Optional<String> edits,
      Instant at) {
    try (Update update = connection.handle().createUpdate(RESERVE)) {
      return update
              .bind("key", key)
              .bind("channel", channel)
              .bind("body", body)
              .bind("thread", thread)
              .bind("edits", edits)
              .bind("next", at.toEpochMilli())
              .execute()
          == 1;
    }
  }

  @Override
  public void settle(String key, String channel, Instant at) {
    record(
        "Reserving a key for good",
        SETTLE,
        update -> update.bind("key", key).bind("channel", channel).bind("at", at.toEpochMilli()));
  }

  @Override
  public Optional<OutboxMessage> find(String key) {
    return database.read(
        "Reading a message",
        handle -> {
          try (Query query = handle.createQuery(FIND)) {
            return query.bind("key", key).map((rows, context) -> OutboxRow.read(rows)).findOne();
          }
        });
  }

  @Override
  public List<OutboxMessage> take(Instant now, Instant until, int limit) {
    return database.write(
        "Taking messages",
        connection -> {
          List<OutboxMessage> due = due(connection, now, limit);
          try (PreparedBatch batch = connection.handle().prepareBatch(TAKE)) {
            for (OutboxMessage message : due) {
              batch.bind("key", message.key()).bind("until", until.toEpochMilli()).add();
            }
            batch.execute();
          }
          return due;
        });
  }

  private static List<OutboxMessage> due(WriterConnection connection, Instant now, int limit) {
    try (Query query = connection.handle().createQuery(DUE + connection.locks().skip())) {
      return query
          .bind("now", now.toEpochMilli())
          .bind("wrong", now.plus(LONGEST_WAIT).toEpochMilli())
          .bind("limit", limit)
          .map((rows, context) -> OutboxRow.read(rows))
          .list();
    }
  }

  @Override
  public void sent(String key, String postedAs, Instant at) {
    record(
        "Recording that a message arrived",
        SENT,
        update ->
            update.bind("key", key).bind("posted_as", postedAs).bind("at", at.toEpochMilli()));
  }

  @Override
  public void retry(String key, Instant next, String reason) {
    record(
        "Recording that a message waits",
        RETRY,
        update -> update.bind("key", key).bind("next", next.toEpochMilli()).bind("reason", reason));
  }

  @Override
  public void refused(String key, String reason, Instant at) {
    record(
        "Recording that a message was refused",
        REFUSED,
        update -> update.bind("key", key).bind("reason", reason).bind("at", at.toEpochMilli()));
  }

  @Override
  public void reopen(String key, String channel, Instant at) {
    record(
        "Letting a message be tried again",
        REOPEN,
        update -> update.bind("key", key).bind("channel", channel).bind("at", at.toEpochMilli()));
  }

  @Override
  public void forgetBodies(Instant before) {
    record("Forgetting messages", FORGET, update -> update.bind("before", before.toEpochMilli()));
  }

  private void record(String doing, String sql, Consumer<Update> binding) {
    database.write(
        doing,
        connection -> {
          try (Update update = connection.handle().createUpdate(sql)) {
            binding.accept(update);
            return update.execute();
          }
        });
  }

  @Override
  public int waiting() {
    return database.read(
        "Counting messages",
        handle -> {
          try (Query query = handle.createQuery(WAITING)) {
            return query.mapTo(Integer.class).one();
          }
        });
  }
}
