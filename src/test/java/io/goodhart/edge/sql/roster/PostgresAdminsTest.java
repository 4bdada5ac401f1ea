package io.goodhart.edge.sql.roster;

import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.roster.Admins;
import io.goodhart.roster.AdminsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresAdminsTest extends AdminsContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  @Override
  protected Admins admins() {
    return new JdbiAdmins(DATABASE.get());
  }
}
