package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.ApprovalStore;
import io.goodhart.approvals.PauseStore;
import io.goodhart.approvals.breakglass.BreakGlassContract;
import io.goodhart.approvals.breakglass.OpeningStore;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.edge.sql.ledger.JdbiLedger;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresBreakGlassTest extends BreakGlassContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  @Override
  protected OpeningStore openings() {
    return new JdbiOpeningStore(DATABASE.get());
  }

  @Override
  protected ApprovalStore requests() {
    return new JdbiApprovalStore(DATABASE.get());
  }

  @Override
  protected PauseStore pauses() {
    return new JdbiPauseStore(DATABASE.get());
  }

  @Override
  protected long entries() {
    return new JdbiLedger(DATABASE.get()).head().sequence();
  }
}
