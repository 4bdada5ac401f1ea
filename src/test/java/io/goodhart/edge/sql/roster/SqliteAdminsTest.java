package io.goodhart.edge.sql.roster;

import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.roster.Admins;
import io.goodhart.roster.AdminsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteAdminsTest extends AdminsContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  @Override
  protected Admins admins() {
    return new JdbiAdmins(DATABASE.get());
  }
}
