package io.goodhart.edge.sql.delivery;

import io.goodhart.delivery.OutboxMessage;
import io.goodhart.delivery.OutboxMessage.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Reads a message from its row. */
final class OutboxRow {
  /** What has to be selected. */
  static final String COLUMNS =
      "key, channel, body, thread, state, attempts, next_at_ms, posted_as, edits, reason,"
          + " settled_at_ms";

  private OutboxRow() {}

  static OutboxMessage read(ResultSet rows) throws SQLException {
    long settled = rows.getLong("settled_at_ms");
    boolean isSettled = !rows.wasNull();
    return new OutboxMessage(
        rows.getString("key"),
        rows.getString("channel"),
        rows.getString("body"),
        Optional.ofNullable(rows.getString("thread")),
        state(rows.getInt("state")),
        rows.getInt("attempts"),
        Instant.ofEpochMilli(rows.getLong("next_at_ms")),
        Optional.ofNullable(rows.getString("posted_as")),
        Optional.ofNullable(rows.getString("edits")),
        rows.getString("reason"),
        isSettled ? Optional.of(Instant.ofEpochMilli(settled)) : Optional.empty());
  }

  private static State state(int code) {
    return Arrays.stream(State.values())
        .filter(state -> state.code() == code)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("A message has the unknown state " + code));
  }
}
