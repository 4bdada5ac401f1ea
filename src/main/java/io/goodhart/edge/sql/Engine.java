package io.goodhart.edge.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** What differs between the databases that Goodhart runs on. */
sealed interface Engine permits SqliteEngine, PostgresEngine {
  /**
   * Makes sure that the database is there and answers.
   *
   * @throws DatabaseException if it does not
   */
  void check();

  /** The folders under {@code db} that hold its migrations; an earlier one wins. */
  List<String> migrationFolders();

  /** Connections for bringing the schema up to date. */
  DataSource migrations();

  /** Runs {@code migration} while no other process does the same. */
  void migrateAlone(Runnable migration);

  /** Connections for reading, each read in a snapshot of its own. */
  HikariDataSource readers();

  /** A connection for the writer. */
  Connection openWriter() throws SQLException;

  RowLocks locks();

  void begin(WriterConnection connection) throws SQLException;

  void commit(WriterConnection connection) throws SQLException;

  void rollback(WriterConnection connection) throws SQLException;

  /**
   * Overwrites the traces that erased rows left outside of their tables, where that is up to us.
   */
  default void sweep() throws SQLException {}

  /** Whether the same transaction may succeed if it is run again. */
  boolean mayPass(SQLException failure);

  /** Whether the connection cannot be trusted after this. */
  boolean breaksConnection(SQLException failure);
}
