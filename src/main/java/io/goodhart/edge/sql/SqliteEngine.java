package io.goodhart.edge.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/**
 * A SQLite file in the data folder, for one machine.
 *
 * <p>Transactions are begun and ended in SQL: the driver's own {@code commit} begins the next one
 * at once and would hold the write lock while idle.
 */
final class SqliteEngine implements Engine {
  private static final String FILE = "goodhart.db";
  private static final int READERS = 4;
  private static final int BUSY_MILLIS = 5_000;
  private static final int CACHE_KIB = 32_768;

  /** After these the driver's connection wedges or lies; a new one starts clean. */
  private static final Set<Integer> BREAKING =
      Set.of(
          SQLiteErrorCode.SQLITE_FULL.code,
          SQLiteErrorCode.SQLITE_IOERR.code,
          SQLiteErrorCode.SQLITE_CORRUPT.code,
          SQLiteErrorCode.SQLITE_NOTADB.code,
          SQLiteErrorCode.SQLITE_CANTOPEN.code,
          SQLiteErrorCode.SQLITE_READONLY.code,
          SQLiteErrorCode.SQLITE_NOMEM.code,
          SQLiteErrorCode.SQLITE_MISUSE.code);

  private static final Set<Integer> PASSING =
      Set.of(SQLiteErrorCode.SQLITE_BUSY.code, SQLiteErrorCode.SQLITE_LOCKED.code);

  /** The first byte of SQLite's extended codes is the plain one. */
  private static final int PLAIN = 0xff;

  private final Path folder;

  SqliteEngine(Path folder) {
    this.folder = folder;
  }

  @Override
  public void check() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new DatabaseException(
          "The data folder " + folder + " cannot be made. Choose another one with --data.", e);
    }
    if (!Files.isWritable(folder)) {
      throw new DatabaseException(
          "The data folder "
              + folder
              + " is not writable. Give this user the right to write there, or choose another"
              + " one with --data.");
    }
    try (Connection connection = openWriter();
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT COUNT(*) FROM sqlite_master");
    } catch (SQLException e) {
      throw new DatabaseException(explain(e), e);
    }
  }

  private String explain(SQLException failure) {
    Path file = folder.resolve(FILE);
    int code = failure.getErrorCode() & PLAIN;
    if (code == SQLiteErrorCode.SQLITE_NOTADB.code || code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
      return file
          + " is not a database, or is damaged. Put a backup in its place, or move it away to"
          + " start empty.";
    }
    if (PASSING.contains(code)) {
      return file + " is locked by another program. End that program and start again.";
    }
    return file
        + " cannot be opened. Check that this user may read and write it and that the disk is not"
        + " full.";
  }

  @Override
  public List<String> migrationFolders() {
    return List.of("common");
  }

  @Override
  public DataSource migrations() {
    return source();
  }

  @Override
  public void migrateAlone(Runnable migration) {
    // A file lock holds other processes off; a thread of this one would get an exception instead.
    synchronized (SqliteEngine.class) {
      Path file = folder.resolve("migration.lock");
      try (FileChannel channel =
              FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (!lock.isValid()) {
          throw new IOException("The lock was lost");
        }
        migration.run();
      } catch (IOException e) {
        throw new DatabaseException("The data folder " + folder + " cannot be locked.", e);
      }
    }
  }

  @Override
  public HikariDataSource readers() {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("sqlite-readers");
    pool.setDataSource(source());
    pool.setMaximumPoolSize(READERS);
    pool.setConnectionInitSql("PRAGMA query_only = 1");
    return new HikariDataSource(pool);
  }

  @Override
  public Connection openWriter() throws SQLException {
    return source().getConnection();
  }

  private DataSource source() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    config.setCacheSize(-CACHE_KIB);
    // What is forgotten is overwritten, not only unlinked.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + folder.resolve(FILE));
    return source;
  }

  @Override
  public RowLocks locks() {
    return RowLocks.NOT_NEEDED;
  }

  @Override
  public void begin(WriterConnection connection) throws SQLException {
    connection.execute("BEGIN IMMEDIATE");
  }

  @Override
  public void commit(WriterConnection connection) throws SQLException {
    connection.execute("COMMIT");
  }

  @Override
  public void rollback(WriterConnection connection) throws SQLException {
    connection.execute("ROLLBACK");
  }

  /** Until a checkpoint the log still holds pages as they were before. */
  @Override
  public void sweep() throws SQLException {
    try (Connection connection = openWriter();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }

  @Override
  public boolean mayPass(SQLException failure) {
    return PASSING.contains(failure.getErrorCode() & PLAIN);
  }

  @Override
  public boolean breaksConnection(SQLException failure) {
    return BREAKING.contains(failure.getErrorCode() & PLAIN);
  }
}
