package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.AgentKeyStore;
import io.goodhart.approvals.AgentKeysContract;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.edge.sql.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresAgentKeysTest extends AgentKeysContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  @Override
  protected AgentKeyStore store() {
    return new JdbiAgentKeyStore(DATABASE.get());
  }

  @Override
  protected void keepName(AgentId agent) {
    int unused =
        DATABASE
            .get()
            .write(
                "Keeping a name",
                connection ->
                    connection
                        .handle()
                        .execute("INSERT INTO agent_name_kept (agent) VALUES (?)", agent.value()));
  }
}
