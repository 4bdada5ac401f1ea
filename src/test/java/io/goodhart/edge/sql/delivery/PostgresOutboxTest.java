package io.goodhart.edge.sql.delivery;

import io.goodhart.delivery.Outbox;
import io.goodhart.delivery.OutboxContract;
import io.goodhart.edge.sql.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresOutboxTest extends OutboxContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  @Override
  protected Outbox outbox() {
    return new JdbiOutbox(DATABASE.get());
  }

  @Override
  protected Outbox elsewhere() {
    return new JdbiOutbox(DATABASE.another());
  }
}
