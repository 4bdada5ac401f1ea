package io.goodhart.edge.sql.delivery;

import io.goodhart.delivery.QuietPeople;
import io.goodhart.delivery.QuietPeopleContract;
import io.goodhart.edge.sql.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteQuietPeopleTest extends QuietPeopleContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  @Override
  protected QuietPeople store() {
    return new JdbiQuietPeople(DATABASE.get());
  }
}
