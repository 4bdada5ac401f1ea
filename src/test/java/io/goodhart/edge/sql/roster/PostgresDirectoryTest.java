package io.goodhart.edge.sql.roster;

import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.roster.Directory;
import io.goodhart.roster.DirectoryContract;
import io.goodhart.roster.LeaveStore;
import io.goodhart.roster.RosterStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresDirectoryTest extends DirectoryContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  @Override
  protected Directory directory() {
    return new JdbiDirectory(DATABASE.get());
  }

  @Override
  protected RosterStore roster() {
    return new JdbiRosterStore(DATABASE.get());
  }

  @Override
  protected LeaveStore leave() {
    return new JdbiLeaveStore(DATABASE.get());
  }
}
