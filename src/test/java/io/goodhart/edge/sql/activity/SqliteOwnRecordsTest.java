package io.goodhart.edge.sql.activity;

import io.goodhart.activity.ActivityStore;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.edge.sql.roster.JdbiAgentStore;
import io.goodhart.edge.sql.roster.JdbiRosterStore;
import io.goodhart.privacy.OwnRecords;
import io.goodhart.privacy.OwnRecordsContract;
import io.goodhart.roster.AgentStore;
import io.goodhart.roster.RosterStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteOwnRecordsTest extends OwnRecordsContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  private final ActivityStore store = new JdbiActivityStore(DATABASE.get(), HORIZON);

  @Override
  protected OwnRecords records() {
    return new JdbiOwnRecords(DATABASE.get());
  }

  @Override
  protected ActivityStore store() {
    return store;
  }

  @Override
  protected ActivityStore elsewhere() {
    return new JdbiActivityStore(DATABASE.another(), HORIZON);
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
