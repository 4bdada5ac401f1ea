package io.goodhart.edge.sql.roster;

import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.SanctionStore;
import io.goodhart.roster.SanctionStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteSanctionStoreTest extends SanctionStoreContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  @Override
  protected SanctionStore store() {
    return new JdbiSanctionStore(DATABASE.get());
  }

  @Override
  protected RosterStore roster() {
    return new JdbiRosterStore(DATABASE.get());
  }
}
