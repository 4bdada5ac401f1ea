package io.goodhart.edge.sql.roster;

import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.roster.RosterMovesContract;
import io.goodhart.roster.RosterStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresRosterMovesTest extends RosterMovesContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  @Override
  protected RosterStore store() {
    return new JdbiRosterStore(DATABASE.get());
  }
}
