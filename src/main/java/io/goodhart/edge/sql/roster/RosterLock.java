package io.goodhart.edge.sql.roster;

import io.goodhart.edge.sql.WriterConnection;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/**
 * The right to change the roster, held until the transaction ends; it also gives out ids. Whoever
 * stores activity waits meanwhile and afterwards forgets what it remembered of identities.
 */
public final class RosterLock {
  private static final String TAKE = "SELECT next_id FROM roster_state WHERE id = 1";

  private static final String CHANGED =
      """
      UPDATE roster_state
      SET version = version + 1, next_id = :next
      WHERE id = 1
      """;

  private final WriterConnection connection;
  private long nextId;

  private RosterLock(WriterConnection connection, long nextId) {
    this.connection = connection;
    this.nextId = nextId;
  }

  /** Waits for others who change the roster or store activity just now. */
  public static RosterLock take(WriterConnection connection) {
    try (Query query = connection.handle().createQuery(TAKE + connection.locks().update())) {
      return new RosterLock(connection, query.mapTo(Long.class).one());
    }
  }

  /** An id that no member and no team has or had. */
  long nextId() {
    return nextId++;
  }

  /** Says that identities, zones or teams are not what they were. */
  public void changed() {
    try (Update update = connection.handle().createUpdate(CHANGED)) {
      update.bind("next", nextId).execute();
    }
  }
}
