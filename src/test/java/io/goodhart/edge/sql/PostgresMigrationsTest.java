package io.goodhart.edge.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresMigrationsTest extends MigrationsContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  private static DataSource source(String schema) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(DATABASE.config().url().orElseThrow());
    source.setUser("postgres");
    source.setCurrentSchema(schema);
    return source;
  }

  /** The database's own schema, emptied. */
  @Override
  protected DataSource empty() {
    try (Connection connection = source("public").getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA IF EXISTS fresh CASCADE");
      statement.execute("CREATE SCHEMA fresh");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return source("fresh");
  }

  @Override
  protected MigrationSet series() {
    return MigrationSet.of(List.of("postgres", "common"));
  }
}
