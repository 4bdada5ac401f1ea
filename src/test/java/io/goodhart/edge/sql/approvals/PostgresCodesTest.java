package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.codes.CodeStore;
import io.goodhart.approvals.codes.CodesContract;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.edge.sql.ledger.JdbiLedger;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresCodesTest extends CodesContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  @Override
  protected CodeStore store() {
    return new JdbiCodeStore(DATABASE.get());
  }

  @Override
  protected CodeStore elsewhere() {
    return new JdbiCodeStore(DATABASE.another());
  }

  @Override
  protected long entries() {
    return new JdbiLedger(DATABASE.get()).head().sequence();
  }
}
