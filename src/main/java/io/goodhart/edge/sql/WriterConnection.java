package io.goodhart.edge.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * The one connection that writes. It is given to a {@link Work} and used by the writer's thread
 * alone.
 */
public final class WriterConnection implements AutoCloseable {
  private final Connection connection;
  private final Handle handle;
  private final RowLocks locks;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  WriterConnection(Connection connection, Handle handle, RowLocks locks) {
    this.connection = connection;
    this.handle = handle;
    this.locks = locks;
  }

  /** For statements off the hot path. */
  public Handle handle() {
    return handle;
  }

  /** How rows are locked here. */
  public RowLocks locks() {
    return locks;
  }

  /**
   * A statement that stays prepared as long as the connection lives. Do not close it; do not pass
   * text that is made up at run time.
   */
  public PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    statement.clearBatch();
    return statement;
  }

  Connection connection() {
    return connection;
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
