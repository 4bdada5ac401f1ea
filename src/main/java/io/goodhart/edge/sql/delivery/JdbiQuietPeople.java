package io.goodhart.edge.sql.delivery;

import io.goodhart.delivery.QuietPeople;
import io.goodhart.edge.sql.Database;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Who asked for quiet, in SQLite or PostgreSQL. Safe for use by many threads. */
public final class JdbiQuietPeople implements QuietPeople {
  private static final String FIND = "SELECT COUNT(*) FROM quiet_person WHERE address = :address";

  private static final String ON =
      "INSERT INTO quiet_person (address) VALUES (:address) ON CONFLICT (address) DO NOTHING";

  private static final String OFF = "DELETE FROM quiet_person WHERE address = :address";

  private final Database database;

  /** Keeps them in this database. */
  public JdbiQuietPeople(Database database) {
    this.database = database;
  }

  @Override
  public boolean isQuiet(String address) {
    return database.read(
        "Looking whether somebody wants quiet",
        handle -> {
          try (Query query = handle.createQuery(FIND)) {
            return query.bind("address", address).mapTo(Long.class).one() > 0;
          }
        });
  }

  @Override
  public void set(String address, boolean quiet) {
    database.write(
        "Keeping whether somebody wants quiet",
        connection -> {
          try (Update update = connection.handle().createUpdate(quiet ? ON : OFF)) {
            return update.bind("address", address).execute();
          }
        });
  }
}
