package io.goodhart.edge.sql.activity;

import io.goodhart.edge.sql.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteUsageStoreTest extends JdbiUsageStoreContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  @Override
  TestDatabase database() {
    return DATABASE;
  }
}
