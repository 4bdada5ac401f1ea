package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.ReviewerContacts;
import io.goodhart.approvals.ReviewerContactsContract;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.edge.sql.roster.JdbiRosterStore;
import io.goodhart.roster.RosterStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresReviewerContactsTest extends ReviewerContactsContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  @Override
  protected RosterStore roster() {
    return new JdbiRosterStore(DATABASE.get());
  }

  @Override
  protected ReviewerContacts contacts() {
    return new JdbiReviewerContacts(DATABASE.get());
  }
}
