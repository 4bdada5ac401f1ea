package io.goodhart.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.sqlite.SQLiteConfig;

/** Inserts rows into a table like that of events: what storing costs at least. */
final class RawInsert implements AutoCloseable {
  private static final int COLUMNS = 15;
  private static final String INSERT =
      "INSERT INTO event VALUES ("
          + String.join(", ", Collections.nCopies(COLUMNS, "?"))
          + ") ON CONFLICT (at_ms, key) DO NOTHING";

  private final Connection connection;
  private final PreparedStatement insert;

  RawInsert(Path file) throws SQLException, IOException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setCacheSize(-16_384);
    connection = config.createConnection("jdbc:sqlite:" + file);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(table());
    }
    connection.commit();
    insert = connection.prepareStatement(INSERT);
  }

  private static String table() throws IOException {
    try (InputStream text = RawInsert.class.getResourceAsStream("/db/common/V002__event.sql")) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * Inserts the rows in the order of their keys, in one transaction.
   *
   * @return how many were new
   */
  int insert(List<long[]> rows) throws SQLException {
    for (long[] row : rows) {
      for (int column = 0; column < COLUMNS; column++) {
        insert.setLong(column + 1, row[column]);
      }
      insert.addBatch();
    }
    int added = Arrays.stream(insert.executeBatch()).sum();
    connection.commit();
    return added;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
