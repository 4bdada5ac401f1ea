package io.goodhart.edge.sql.digest;

import io.goodhart.edge.sql.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteLeadContactsTest extends LeadContactsContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  @Override
  TestDatabase database() {
    return DATABASE;
  }
}
