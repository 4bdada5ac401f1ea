package io.goodhart.edge.sql.approvals;

import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresReviewerLoadTest extends ReviewerLoadContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  @Override
  protected Database database() {
    return DATABASE.get();
  }
}
