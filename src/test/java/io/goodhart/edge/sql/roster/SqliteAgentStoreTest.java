package io.goodhart.edge.sql.roster;

import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.roster.AgentStore;
import io.goodhart.roster.AgentStoreContract;
import io.goodhart.roster.RosterStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteAgentStoreTest extends AgentStoreContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  @Override
  protected AgentStore store() {
    return new JdbiAgentStore(DATABASE.get());
  }

  @Override
  protected RosterStore roster() {
    return new JdbiRosterStore(DATABASE.get());
  }
}
