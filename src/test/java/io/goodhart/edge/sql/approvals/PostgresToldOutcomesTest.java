package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.told.ToldOutcomes;
import io.goodhart.approvals.told.ToldOutcomesContract;
import io.goodhart.edge.sql.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresToldOutcomesTest extends ToldOutcomesContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  @Override
  protected ToldOutcomes told() {
    return new JdbiToldOutcomes(DATABASE.get());
  }
}
