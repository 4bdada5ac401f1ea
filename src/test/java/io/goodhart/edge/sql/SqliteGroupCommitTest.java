package io.goodhart.edge.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteGroupCommitTest extends GroupCommitContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  @Override
  protected TestDatabase database() {
    return DATABASE;
  }

  /** A real SQLITE_FULL: the connection may not use another page. */
  @Override
  protected void breakConnection(WriterConnection connection) throws SQLException {
    connection.execute("PRAGMA max_page_count = 1");
    connection.execute("INSERT INTO mark (name, value) VALUES ('big', zeroblob(1000000))");
  }

  @Test
  void theWriterIsDurableAndOverwritesWhatIsForgotten() {
    Map<String, String> settings =
        DATABASE
            .get()
            .write(
                "reading settings",
                connection -> {
                  Map<String, String> found = new HashMap<>();
                  for (String name :
                      new String[] {
                        "journal_mode", "synchronous", "foreign_keys", "secure_delete"
                      }) {
                    try (Statement statement = connection.connection().createStatement();
                        ResultSet row = statement.executeQuery("PRAGMA " + name)) {
                      found.put(name, row.getString(1));
                    }
                  }
                  return found;
                });

    assertThat(settings)
        .containsEntry("journal_mode", "wal")
        .containsEntry("synchronous", "2")
        .containsEntry("foreign_keys", "1")
        .containsEntry("secure_delete", "1");
  }
}
