package io.goodhart.edge.sql.privacy;

import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.privacy.ExportLinks;
import io.goodhart.privacy.ExportLinksContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteExportLinksTest extends ExportLinksContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  @Override
  protected ExportLinks store() {
    return new JdbiExportLinks(DATABASE.get());
  }
}
