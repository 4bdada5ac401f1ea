package io.goodhart.edge.sql.signals;

import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteWeekTracesTest extends WeekTracesContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  @Override
  protected Database database() {
    return DATABASE.get();
  }
}
