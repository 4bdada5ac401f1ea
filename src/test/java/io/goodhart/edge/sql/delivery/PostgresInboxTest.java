package io.goodhart.edge.sql.delivery;

import io.goodhart.delivery.Inbox;
import io.goodhart.delivery.InboxContract;
import io.goodhart.edge.sql.TestDatabase;
import java.time.Clock;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresInboxTest extends InboxContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  @Override
  protected Inbox inbox(Clock clock) {
    return new JdbiInbox(DATABASE.get(), clock);
  }
}
