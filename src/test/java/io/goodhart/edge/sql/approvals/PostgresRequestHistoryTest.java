package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.ApprovalStore;
import io.goodhart.approvals.PauseStore;
import io.goodhart.approvals.RequestHistory;
import io.goodhart.approvals.RequestHistoryContract;
import io.goodhart.edge.sql.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresRequestHistoryTest extends RequestHistoryContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  @Override
  protected ApprovalStore store() {
    return new JdbiApprovalStore(DATABASE.get());
  }

  @Override
  protected PauseStore pauses() {
    return new JdbiPauseStore(DATABASE.get());
  }

  @Override
  protected RequestHistory history() {
    return new JdbiRequestHistory(DATABASE.get());
  }
}
