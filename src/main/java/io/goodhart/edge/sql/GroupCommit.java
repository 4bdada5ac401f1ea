package io.goodhart.edge.sql;

import io.goodhart.delivery.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer: a thread that runs all works which wait in one transaction and tells those who
 * brought them only after the commit.
 *
 * <p>A group first runs without savepoints, since hardly any work fails. If one does, the group is
 * rolled back and run again with a savepoint for each, so that the others are kept. After an error
 * that leaves the connection in doubt (disk full, input or output failed, server gone) it is thrown
 * away with the whole group, and the next group gets a new one. Safe for use by many threads.
 */
final class GroupCommit implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
  private static final int ROOM = 1_024;
  private static final int GROUP = 256;
  private static final int ATTEMPTS = 4;

  private final Engine engine;
  private final WriteQueue queue = new WriteQueue(ROOM);
  private final Thread writer = new Thread(this::writeUntilClosed, "database-writer");
  private @Nullable WriterConnection current;

  GroupCommit(Engine engine) {
    this.engine = engine;
  }

  void start() {
    writer.start();
  }

  /**
   * Runs the work and returns once it is on disk.
   *
   * @param doing what it does, for the message if it fails
   * @throws StoreException if the database fails; nothing of the work was kept, unless the
   *     connection was lost during the commit
   */
  <T> T write(String doing, Work<T> work) {
    if (Thread.currentThread() == writer) {
      throw new IllegalStateException("A work cannot wait for another work: " + doing);
    }
    PendingWork<T> pending = new PendingWork<>(doing, work);
    queue.put(pending);
    return pending.await();
  }

  /** How many works wait for the writer. */
  int waiting() {
    return queue.size();
  }

  /** Writes what waits, then stops; later works are refused. */
  @Override
  public void close() {
    queue.close();
    boolean interrupted = false;
    while (writer.isAlive()) {
      try {
        writer.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void writeUntilClosed() {
    List<PendingWork<?>> group = List.of();
    try {
      group = queue.next(GROUP);
      while (!group.isEmpty()) {
        write(group);
        group = queue.next(GROUP);
      }
    } finally {
      abandon(group);
      discard();
    }
  }

  /** After an error that ended the thread nobody must wait for ever. */
  private void abandon(List<PendingWork<?>> group) {
    queue.close();
    IllegalStateException stopped = new IllegalStateException("The writer has stopped");
    List<PendingWork<?>> rest = group;
    while (!rest.isEmpty()) {
      rest.forEach(work -> work.refuse(new StoreException("Writing", stopped)));
      rest = queue.next(GROUP);
    }
  }

  private void write(List<PendingWork<?>> group) {
    boolean guarded = false;
    for (int attempt = 1; ; attempt++) {
      try {
        commit(group, guarded);
        group.forEach(PendingWork::settle);
        return;
      } catch (WorkFailed e) {
        // Does not count as an attempt: the guarded run keeps failures to their works.
        undo();
        guarded = true;
        attempt--;
        if (group.size() == 1) {
          group.get(0).refuse(e.reason);
          return;
        }
      } catch (SQLException e) {
        undo();
        if (attempt == ATTEMPTS || !engine.mayPass(e)) {
          LOG.warn("writing failed works={} state={}", group.size(), e.getSQLState(), e);
          discard();
          group.forEach(work -> work.refuse(e));
          return;
        }
      }
    }
  }

  private void commit(List<PendingWork<?>> group, boolean guarded) throws SQLException, WorkFailed {
    WriterConnection connection = connection();
    engine.begin(connection);
    for (PendingWork<?> work : group) {
      if (guarded) {
        runGuarded(work, connection);
      } else {
        run(work, connection);
      }
    }
    engine.commit(connection);
  }

  private void runGuarded(PendingWork<?> work, WriterConnection connection) throws SQLException {
    connection.execute("SAVEPOINT work");
    try {
      run(work, connection);
    } catch (WorkFailed e) {
      connection.execute("ROLLBACK TO SAVEPOINT work");
      work.failed(e.reason);
    }
    connection.execute("RELEASE SAVEPOINT work");
  }

  /** Tells a failure of the work from one that concerns the whole group. */
  private void run(PendingWork<?> work, WriterConnection connection)
      throws SQLException, WorkFailed {
    try {
      work.run(connection);
    } catch (SQLException | RuntimeException e) {
      SQLException cause = sqlCause(e);
      if (cause != null && (engine.mayPass(cause) || engine.breaksConnection(cause))) {
        throw cause;
      }
      throw new WorkFailed(e);
    }
  }

  private static @Nullable SQLException sqlCause(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException cause) {
        return cause;
      }
    }
    return null;
  }

  private WriterConnection connection() throws SQLException {
    WriterConnection connection = current;
    if (connection == null) {
      Connection raw = engine.openWriter();
      connection =
          new WriterConnection(raw, JdbiSettings.apply(Jdbi.create(raw)).open(), engine.locks());
      current = connection;
    }
    return connection;
  }

  private void undo() {
    WriterConnection connection = current;
    if (connection == null) {
      return;
    }
    try {
      engine.rollback(connection);
    } catch (SQLException e) {
      LOG.debug("rollback failed, the connection is replaced", e);
      discard();
    }
  }

  private void discard() {
    WriterConnection connection = current;
    current = null;
    if (connection == null) {
      return;
    }
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.debug("closing a connection failed", e);
    }
  }

  /** A work failed in a way that says nothing about its neighbours. */
  private static final class WorkFailed extends Exception {
    private static final long serialVersionUID = 1L;
    private final Exception reason;

    WorkFailed(Exception reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
