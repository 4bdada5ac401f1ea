package io.goodhart.edge.sql.roster;

import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.roster.IngestTokens;
import io.goodhart.roster.IngestTokensContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteIngestTokensTest extends IngestTokensContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  @Override
  protected IngestTokens store() {
    return new JdbiIngestTokens(DATABASE.get());
  }
}
