package io.goodhart.edge.sql;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Where the data is kept.
 *
 * @param url a PostgreSQL server, as {@code jdbc:postgresql://host/name}; absent: a SQLite file in
 *     {@code dataFolder}
 * @param user who logs in at the server, unless the URL says so
 * @param password the password there, unless the URL has it
 * @param dataFolder where the embedded database lies; made if it is not there
 * @param defaultZone the zone of the weeks of everybody who is in no team
 */
public record DatabaseConfig(
    Optional<String> url,
    Optional<String> user,
    Optional<String> password,
    Path dataFolder,
    ZoneId defaultZone) {
  private static final String PREFIX = "jdbc:postgresql:";

  /** Refuses a server that is not PostgreSQL. */
  public DatabaseConfig {
    url.ifPresent(
        text -> {
          if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException(
                "A database URL starts with " + PREFIX + "; leave it out for the embedded one");
          }
        });
  }

  /** A database in a file of this folder. */
  public static DatabaseConfig embedded(Path dataFolder, ZoneId defaultZone) {
    return new DatabaseConfig(
        Optional.empty(), Optional.empty(), Optional.empty(), dataFolder, defaultZone);
  }

  /** Everything but the password and the URL, which may contain one. */
  @Override
  public String toString() {
    return "DatabaseConfig[" + (url.isPresent() ? "PostgreSQL" : dataFolder) + "]";
  }
}
