package io.goodhart.journey;

import io.goodhart.edge.sql.PostgresServer;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same journey on PostgreSQL, chosen by {@code database.url} as an admin would. */
class WeeklyDigestOnPostgresJourneyTest extends WeeklyDigestJourney {
  @RegisterExtension static final PostgresServer SERVER = new PostgresServer();

  @Override
  String databaseUrl() {
    return SERVER.newDatabase();
  }

  @Override
  Optional<String> password() {
    return Optional.of("postgres");
  }
}
