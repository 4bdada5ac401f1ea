package io.goodhart.edge.sql.roster;

import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.WriterConnection;
import io.goodhart.roster.Admins;
import io.goodhart.roster.Alias;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Admins in SQLite or PostgreSQL. Safe for use by many threads and beside other processes. */
public final class JdbiAdmins implements Admins {
  private static final String ALL = "SELECT DISTINCT code FROM admin";
  private static final String NAMED = "SELECT COUNT(*) FROM admin WHERE from_group = 0";
  private static final String GROUP = "SELECT code FROM admin_group";
  private static final String NAME =
      "INSERT INTO admin (code, from_group) VALUES (:code, :from_group)";
  private static final String NAME_GROUP = "INSERT INTO admin_group (one, code) VALUES (1, :code)";
  private static final String FORGET_GROUPS = "DELETE FROM admin WHERE from_group = 1";

  private final Database database;

  /** Keeps admins in this database. */
  public JdbiAdmins(Database database) {
    this.database = database;
  }

  @Override
  public Set<Alias> people() {
    return database.read(
        "Reading the admins",
        handle -> {
          try (Query query = handle.createQuery(ALL)) {
            return query.mapTo(String.class).stream()
                .map(Alias::parse)
                .collect(Collectors.toUnmodifiableSet());
          }
        });
  }

  @Override
  public Optional<String> group() {
    return database.read("Reading the admins' group", JdbiAdmins::group);
  }

  @Override
  public boolean nameFirst(Alias person) {
    return database.write(
        "Naming an admin",
        connection -> {
          boolean first = nobodyIsNamed(connection);
          if (first) {
            insert(connection.handle(), person, 0);
          }
          return first;
        });
  }

  @Override
  public boolean nameFirstGroup(String group) {
    return database.write(
        "Naming the admins' group",
        connection -> {
          boolean first = nobodyIsNamed(connection);
          if (first) {
            try (Update update = connection.handle().createUpdate(NAME_GROUP)) {
              int unused = update.bind("code", group).execute();
            }
          }
          return first;
        });
  }

  @Override
  public void groupsAre(Collection<Alias> people) {
    Set<Alias> wanted = Set.copyOf(people);
    int unused =
        database.write(
            "Reading who is in the admins' group",
            connection -> {
              RosterLock.take(connection);
              try (Update forget = connection.handle().createUpdate(FORGET_GROUPS)) {
                forget.execute();
              }
              wanted.forEach(person -> insert(connection.handle(), person, 1));
              return wanted.size();
            });
  }

  /** Two who are first at once wait for each other by the lock. */
  private static boolean nobodyIsNamed(WriterConnection connection) {
    RosterLock.take(connection);
    try (Query query = connection.handle().createQuery(NAMED)) {
      return query.mapTo(Long.class).one() == 0 && group(connection.handle()).isEmpty();
    }
  }

  private static Optional<String> group(Handle handle) {
    try (Query query = handle.createQuery(GROUP)) {
      return query.mapTo(String.class).findOne();
    }
  }

  private static void insert(Handle handle, Alias person, int fromGroup) {
    try (Update update = handle.createUpdate(NAME)) {
      int unused = update.bind("code", person.toString()).bind("from_group", fromGroup).execute();
    }
  }
}
