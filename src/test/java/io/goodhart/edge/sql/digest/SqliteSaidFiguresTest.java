package io.goodhart.edge.sql.digest;

import io.goodhart.delivery.Outbox;
import io.goodhart.digest.SaidFigures;
import io.goodhart.digest.SaidFiguresContract;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.edge.sql.delivery.JdbiOutbox;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteSaidFiguresTest extends SaidFiguresContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  @Override
  protected SaidFigures figures() {
    return new JdbiSaidFigures(DATABASE.get());
  }

  @Override
  protected Outbox outbox() {
    return new JdbiOutbox(DATABASE.get());
  }
}
