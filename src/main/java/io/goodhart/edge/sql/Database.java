package io.goodhart.edge.sql;

import com.zaxxer.hikari.HikariDataSource;
import io.goodhart.delivery.StoreException;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The database of one installation, open and up to date. Safe for use by many threads, beside other
 * processes on the same database.
 */
public final class Database implements AutoCloseable {
  private final Engine engine;
  private final HikariDataSource readers;
  private final Jdbi reading;
  private final GroupCommit writer;
  private final ZoneId defaultZone;

  private Database(
      Engine engine, HikariDataSource readers, GroupCommit writer, ZoneId defaultZone) {
    this.engine = engine;
    this.readers = readers;
    this.reading = JdbiSettings.apply(Jdbi.create(readers));
    this.writer = writer;
    this.defaultZone = defaultZone;
  }

  /**
   * Opens the database, makes it if it is not there, and brings its schema up to date.
   *
   * @throws DatabaseException if that cannot be done; the message says what to do
   */
  public static Database open(DatabaseConfig config) {
    Engine engine =
        config
            .url()
            .<Engine>map(url -> new PostgresEngine(url, config))
            .orElseGet(() -> new SqliteEngine(config.dataFolder()));
    engine.check();
    MigrationSet migrations = MigrationSet.of(engine.migrationFolders());
    engine.migrateAlone(() -> new Migrator(engine.migrations(), migrations).migrate());
    Database database =
        new Database(engine, engine.readers(), new GroupCommit(engine), config.defaultZone());
    database.writer.start();
    return database;
  }

  /** The zone of the weeks of everybody who is in no team. */
  public ZoneId defaultZone() {
    return defaultZone;
  }

  /**
   * Reads in one snapshot.
   *
   * @param doing what is being read, for the message if that fails
   * @throws StoreException if the database fails
   */
  public <T> T read(String doing, Function<Handle, T> query) {
    try {
      return reading.inTransaction(query::apply);
    } catch (JdbiException e) {
      throw new StoreException(doing, e);
    }
  }

  /**
   * Writes, together with what others have to write just now, and returns once it is on disk. What
   * {@code work} throws that is not the database's fault is thrown here.
   *
   * @param doing what is being done, for the message if that fails
   * @throws StoreException if the database fails; what was not confirmed may be written again
   * @throws IllegalStateException if called from within a work, which would wait for itself
   */
  public <T> T write(String doing, Work<T> work) {
    return writer.write(doing, work);
  }

  /**
   * Overwrites what erased rows left behind, as far as that is up to us. Should somebody read for
   * long just now, it happens later.
   *
   * @throws StoreException if the database fails; what was erased is erased all the same
   */
  public void sweep() {
    try {
      engine.sweep();
    } catch (SQLException e) {
      throw new StoreException("Sweeping up after what was erased", e);
    }
  }

  /** How many works wait for the writer; a number that stays high says that the disk is slow. */
  public int waiting() {
    return writer.waiting();
  }

  /** Writes what waits, then lets go of the database. */
  @Override
  public void close() {
    writer.close();
    readers.close();
  }
}
