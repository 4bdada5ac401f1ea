package io.goodhart.edge.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * A PostgreSQL server with as many databases as a test class needs.
 *
 * <p>All classes of a process share one, which is ended with the process: to start a server and to
 * migrate takes longer than most of the classes. If it does not start, the test fails.
 */
public final class PostgresServer implements BeforeAllCallback {
  private static final Namespace NAMESPACE = Namespace.create(PostgresServer.class);

  private @Nullable Running running;

  /** The address of a new database that is up to date and empty. */
  public String newDatabase() {
    return Objects.requireNonNull(running).copy();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    running =
        context
            .getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
            .computeIfAbsent(Running.class, type -> Running.start(), Running.class);
  }

  /** The server, and the database that the others are copies of. */
  private static final class Running implements AutoCloseable {
    private static final String TEMPLATE = "migrated";

    private final EmbeddedPostgres server;
    private final AtomicInteger copies = new AtomicInteger();

    private Running(EmbeddedPostgres server) {
      this.server = server;
    }

    static Running start() {
      try {
        Running running = new Running(EmbeddedPostgres.start());
        running.execute("CREATE DATABASE " + TEMPLATE);
        Database.open(
                new DatabaseConfig(
                    Optional.of(running.address(TEMPLATE)),
                    Optional.empty(),
                    Optional.empty(),
                    Path.of(""),
                    ZoneOffset.UTC))
            .close();
        return running;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String copy() {
      String name = "copy" + copies.incrementAndGet();
      execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE + " STRATEGY FILE_COPY");
      return address(name);
    }

    private String address(String name) {
      return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name + "?user=postgres";
    }

    private void execute(String sql) {
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException("The test server refuses: " + sql, e);
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
