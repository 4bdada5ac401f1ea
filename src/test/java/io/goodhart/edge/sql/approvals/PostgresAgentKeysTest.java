package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.AgentKeyStore;
import io.goodhart.approvals.AgentKeysContract;
import io.goodhart.edge.sql.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresAgentKeysTest extends AgentKeysContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  @Override
  protected AgentKeyStore store() {
    return new JdbiAgentKeyStore(DATABASE.get());
  }
}
