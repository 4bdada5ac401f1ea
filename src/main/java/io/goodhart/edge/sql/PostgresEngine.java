package io.goodhart.edge.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server, for several machines. */
final class PostgresEngine implements Engine {
  private static final int READERS = 8;
  private static final int CONNECT_SECONDS = 10;
  private static final int SILENCE_SECONDS = 300;

  private static final String SERIALIZATION_FAILURE = "40001";
  private static final String DEADLOCK = "40P01";
  private static final Set<String> PASSING = Set.of(SERIALIZATION_FAILURE, DEADLOCK);

  /** Connection exceptions, shutdowns, and internal errors of the server. */
  private static final Set<String> BREAKING_CLASSES = Set.of("08", "57", "58", "XX");

  private static final String BAD_PASSWORD_CLASS = "28";
  private static final String NO_SUCH_DATABASE = "3D000";

  private final String url;
  private final DataSource source;

  PostgresEngine(String url, DatabaseConfig config) {
    this.url = url;
    PGSimpleDataSource server = new PGSimpleDataSource();
    server.setConnectTimeout(CONNECT_SECONDS);
    server.setLoginTimeout(CONNECT_SECONDS);
    server.setSocketTimeout(SILENCE_SECONDS);
    server.setTcpKeepAlive(true);
    server.setApplicationName("goodhart");
    // The details of an error quote values, which may name people, and errors get logged.
    server.setLogServerErrorDetail(false);
    config.user().ifPresent(server::setUser);
    config.password().ifPresent(server::setPassword);
    server.setUrl(url);
    this.source = server;
  }

  @Override
  public void check() {
    try (Connection connection = source.getConnection()) {
      connection.getMetaData().getDatabaseMajorVersion();
    } catch (SQLException e) {
      throw new DatabaseException(explain(e), e);
    }
  }

  private String explain(SQLException failure) {
    String state = state(failure);
    if (state.startsWith(BAD_PASSWORD_CLASS)) {
      return "The database server at "
          + place()
          + " refuses the login. Check the user and the password.";
    }
    if (state.equals(NO_SUCH_DATABASE)) {
      return "There is no database at " + place() + ". Create it and start again.";
    }
    return "The database server at "
        + place()
        + " does not answer. Check database.url, that the server runs, and that this machine may"
        + " connect to it.";
  }

  /** The URL without its parameters, which may hold a password. */
  private String place() {
    int parameters = url.indexOf('?');
    return parameters < 0 ? url : url.substring(0, parameters);
  }

  @Override
  public List<String> migrationFolders() {
    return List.of("postgres", "common");
  }

  @Override
  public DataSource migrations() {
    return source;
  }

  @Override
  public void migrateAlone(Runnable migration) {
    // Flyway takes an advisory lock on this server.
    migration.run();
  }

  @Override
  public HikariDataSource readers() {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("postgres-readers");
    pool.setDataSource(source);
    pool.setMaximumPoolSize(READERS);
    pool.setMinimumIdle(1);
    pool.setReadOnly(true);
    pool.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
    return new HikariDataSource(pool);
  }

  @Override
  public Connection openWriter() throws SQLException {
    Connection connection = source.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  @Override
  public RowLocks locks() {
    return RowLocks.BY_ROW;
  }

  @Override
  public void begin(WriterConnection connection) {
    // The driver begins a transaction with its first statement.
  }

  @Override
  public void commit(WriterConnection connection) throws SQLException {
    connection.connection().commit();
  }

  @Override
  public void rollback(WriterConnection connection) throws SQLException {
    connection.connection().rollback();
  }

  @Override
  public boolean mayPass(SQLException failure) {
    return PASSING.contains(state(failure));
  }

  @Override
  public boolean breaksConnection(SQLException failure) {
    String state = state(failure);
    return state.length() < 2 || BREAKING_CLASSES.contains(state.substring(0, 2));
  }

  private static String state(SQLException failure) {
    String state = failure.getSQLState();
    return state == null ? "" : state;
  }
}
