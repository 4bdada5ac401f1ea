package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.DelegateStore;
import io.goodhart.approvals.DelegateStoreContract;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.edge.sql.ledger.JdbiLedger;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteDelegateStoreTest extends DelegateStoreContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  @Override
  protected DelegateStore store() {
    return new JdbiDelegateStore(DATABASE.get());
  }

  @Override
  protected long entries() {
    return new JdbiLedger(DATABASE.get()).head().sequence();
  }
}
