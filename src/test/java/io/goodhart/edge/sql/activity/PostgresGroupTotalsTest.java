package io.goodhart.edge.sql.activity;

import io.goodhart.edge.sql.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresGroupTotalsTest extends JdbiGroupTotalsContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  @Override
  TestDatabase database() {
    return DATABASE;
  }
}
