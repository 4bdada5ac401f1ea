package io.goodhart.edge.sql.activity;

import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.GroupTotals;
import io.goodhart.activity.UsageStore;
import io.goodhart.activity.UsageStoreContract;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.edge.sql.roster.JdbiAgentStore;
import io.goodhart.edge.sql.roster.JdbiRosterStore;
import io.goodhart.roster.AgentStore;
import io.goodhart.roster.RosterStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresUsageStoreTest extends UsageStoreContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  @Override
  protected ActivityStore store() {
    return new JdbiActivityStore(DATABASE.get(), HORIZON);
  }

  @Override
  protected ActivityStore elsewhere() {
    return new JdbiActivityStore(DATABASE.another(), HORIZON);
  }

  @Override
  protected UsageStore usage() {
    return new JdbiUsageStore(DATABASE.get());
  }

  @Override
  protected GroupTotals groups() {
    return new JdbiGroupTotals(DATABASE.get());
  }

  @Override
  protected RosterStore roster() {
    return new JdbiRosterStore(DATABASE.get());
  }

  @Override
  protected AgentStore agents() {
    return new JdbiAgentStore(DATABASE.get());
  }
}
