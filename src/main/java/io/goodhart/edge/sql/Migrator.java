package io.goodhart.edge.sql;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings a database's schema to what this program needs; refuses one it does not know. */
final class Migrator {
  private final Flyway flyway;

  Migrator(DataSource database, MigrationSet migrations) {
    this.flyway =
        Flyway.configure()
            .dataSource(database)
            .resourceProvider(migrations)
            .javaMigrationClassProvider(List::of)
            .placeholderReplacement(false)
            .failOnMissingLocations(false)
            .group(true)
            .load();
  }

  /**
   * Applies what is missing, all of it in one transaction.
   *
   * @throws DatabaseException if the schema is newer than this program, was migrated by a series
   *     that differs from this one, or a migration fails
   */
  void migrate() {
    try {
      refuseNewer();
      flyway.migrate();
    } catch (FlywayValidateException e) {
      throw new DatabaseException(
          "The database was set up by migrations that differ from this program's. Use the release"
              + " it was set up with, or a backup of it.",
          e);
    } catch (FlywayException e) {
      throw new DatabaseException(
          "The database could not be brought up to date; it is as it was before. Free space or fix"
              + " what the cause names, then start again.",
          e);
    }
  }

  private void refuseNewer() {
    Optional<MigrationInfo> newest =
        Arrays.stream(flyway.info().all())
            .filter(Migrator::isFromTheFuture)
            .reduce((earlier, later) -> later);
    newest.ifPresent(
        migration -> {
          throw new DatabaseException(
              "The database is newer than this program (its schema is at step "
                  + migration.getVersion()
                  + "). Install the newer release again, or use a backup from before it.");
        });
  }

  private static boolean isFromTheFuture(MigrationInfo migration) {
    return migration.getState() == MigrationState.FUTURE_SUCCESS
        || migration.getState() == MigrationState.FUTURE_FAILED;
  }
}
