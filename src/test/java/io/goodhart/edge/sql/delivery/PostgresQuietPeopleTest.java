package io.goodhart.edge.sql.delivery;

import io.goodhart.delivery.QuietPeople;
import io.goodhart.delivery.QuietPeopleContract;
import io.goodhart.edge.sql.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresQuietPeopleTest extends QuietPeopleContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  @Override
  protected QuietPeople store() {
    return new JdbiQuietPeople(DATABASE.get());
  }
}
