package io.goodhart.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The same journey on PostgreSQL, chosen by {@code database.url} as an admin would. */
class WeeklyDigestOnPostgresJourneyTest extends WeeklyDigestJourney {
  private static @Nullable EmbeddedPostgres server;
  private static int databases;

  @BeforeAll
  static void startServer() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stopServer() throws IOException {
    server().close();
  }

  @Override
  String databaseUrl() {
    String name = "journey" + databases++;
    try (Connection connection = server().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("No database of its own for the journey", e);
    }
    return "jdbc:postgresql://localhost:" + server().getPort() + "/" + name + "?user=postgres";
  }

  @Override
  Optional<String> password() {
    return Optional.of("postgres");
  }

  private static EmbeddedPostgres server() {
    return Objects.requireNonNull(server);
  }
}
