package io.goodhart.edge.sql.ledger;

import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.ledger.Ledger;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteLedgerTest extends TamperingContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  @Override
  protected Database database() {
    return DATABASE.get();
  }

  @Override
  protected Ledger ledger() {
    return new JdbiLedger(DATABASE.get());
  }

  @Override
  protected Ledger elsewhere() {
    return new JdbiLedger(DATABASE.another());
  }
}
