package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.planned.PlannedRunStore;
import io.goodhart.approvals.planned.PlannedRunsContract;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.edge.sql.ledger.JdbiLedger;
import io.goodhart.edge.sql.roster.JdbiRosterStore;
import io.goodhart.edge.sql.roster.JdbiSanctionStore;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.SanctionStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlitePlannedRunsTest extends PlannedRunsContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  @Override
  protected PlannedRunStore store() {
    return new JdbiPlannedRunStore(DATABASE.get());
  }

  @Override
  protected SanctionStore sanctions() {
    return new JdbiSanctionStore(DATABASE.get());
  }

  @Override
  protected RosterStore roster() {
    return new JdbiRosterStore(DATABASE.get());
  }

  @Override
  protected long entries() {
    return new JdbiLedger(DATABASE.get()).head().sequence();
  }
}
