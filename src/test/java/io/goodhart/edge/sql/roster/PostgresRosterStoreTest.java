package io.goodhart.edge.sql.roster;

import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.RosterStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresRosterStoreTest extends RosterStoreContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  @Override
  protected RosterStore store() {
    return new JdbiRosterStore(DATABASE.get());
  }
}
