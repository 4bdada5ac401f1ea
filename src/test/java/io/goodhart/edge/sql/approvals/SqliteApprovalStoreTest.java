package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.ApprovalStore;
import io.goodhart.approvals.ApprovalStoreContract;
import io.goodhart.approvals.PauseStore;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.edge.sql.ledger.JdbiLedger;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteApprovalStoreTest extends ApprovalStoreContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  @Override
  protected ApprovalStore store() {
    return new JdbiApprovalStore(DATABASE.get());
  }

  @Override
  protected ApprovalStore elsewhere() {
    return new JdbiApprovalStore(DATABASE.another());
  }

  @Override
  protected PauseStore pauses() {
    return new JdbiPauseStore(DATABASE.get());
  }

  @Override
  protected PauseStore pausesElsewhere() {
    return new JdbiPauseStore(DATABASE.another());
  }

  @Override
  protected long entries() {
    return new JdbiLedger(DATABASE.get()).head().sequence();
  }
}
