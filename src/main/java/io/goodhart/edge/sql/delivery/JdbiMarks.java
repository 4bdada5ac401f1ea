package io.goodhart.edge.sql.delivery;

import io.goodhart.delivery.Marks;
import io.goodhart.edge.sql.Database;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** Marks in SQLite or PostgreSQL. Safe for use by many threads and beside other processes. */
public final class JdbiMarks implements Marks {
  private static final String GET = "SELECT value FROM mark WHERE name = :name";

  private static final String SET =
      """
      INSERT INTO mark (name, value)
      VALUES (:name, :value)
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """;

  private final Database database;

  /** Keeps marks in this database. */
  public JdbiMarks(Database database) {
    this.database = database;
  }

  @Override
  public Optional<String> get(String name) {
    return database.read(
        "Reading a mark",
        handle -> {
          try (Query query = handle.createQuery(GET)) {
            return query.bind("name", name).mapTo(String.class).findOne();
          }
        });
  }

  @Override
  public void set(String name, String value) {
    database.write(
        "Keeping a mark",
        connection ->
            connection
                .handle()
                .createUpdate(SET)
                .bind("name", name)
                .bind("value", value)
                .execute());
  }
}
