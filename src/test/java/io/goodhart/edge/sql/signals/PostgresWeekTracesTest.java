package io.goodhart.edge.sql.signals;

import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresWeekTracesTest extends WeekTracesContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  @Override
  protected Database database() {
    return DATABASE.get();
  }
}
