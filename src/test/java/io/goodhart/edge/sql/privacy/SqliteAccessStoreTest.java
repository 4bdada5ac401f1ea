package io.goodhart.edge.sql.privacy;

import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.edge.sql.ledger.JdbiLedger;
import io.goodhart.ledger.Ledger;
import io.goodhart.privacy.AccessStore;
import io.goodhart.privacy.AccessStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteAccessStoreTest extends AccessStoreContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  @Override
  protected AccessStore store() {
    return new JdbiAccessStore(DATABASE.get());
  }

  @Override
  protected AccessStore elsewhere() {
    return new JdbiAccessStore(DATABASE.another());
  }

  @Override
  protected Ledger ledger() {
    return new JdbiLedger(DATABASE.get());
  }
}
