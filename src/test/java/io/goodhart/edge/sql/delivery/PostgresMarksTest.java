package io.goodhart.edge.sql.delivery;

import io.goodhart.delivery.Marks;
import io.goodhart.delivery.MarksContract;
import io.goodhart.edge.sql.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresMarksTest extends MarksContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  @Override
  protected Marks marks() {
    return new JdbiMarks(DATABASE.get());
  }
}
