package io.goodhart.edge.sql.roster;

import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.Days;
import io.goodhart.edge.sql.StorableText;
import io.goodhart.edge.sql.WriterConnection;
import io.goodhart.edge.sql.activity.SummaryRebuild;
import io.goodhart.edge.sql.activity.ZoneHistories;
import io.goodhart.roster.Alias;
import io.goodhart.roster.CountedChannel;
import io.goodhart.roster.Directory;
import io.goodhart.roster.DirectoryPerson;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/**
 * The directory's way into the roster, in SQLite or PostgreSQL. Safe for use by many threads and
 * beside other processes.
 */
public final class JdbiDirectory implements Directory {
  private static final String FROM_FILE =
      """
      SELECT COUNT(*)
      FROM membership m
      WHERE m.to_day >= :today AND EXISTS (
        SELECT 1
        FROM alias a
        WHERE a.member_id = m.member_id AND a.code LIKE :named AND a.code NOT LIKE :made)
      """;

  private static final String COUNT =
      """
      INSERT INTO counted_channel (workspace, channel, team)
      VALUES (:workspace, :channel, :team)
      ON CONFLICT (workspace, channel) DO NOTHING
      """;

  private static final String COUNTED =
      """
      SELECT workspace, channel, team
      FROM counted_channel
      WHERE workspace = :workspace
      ORDER BY channel
      """;

  private final Database database;

  /** Changes the roster of this database. */
  public JdbiDirectory(Database database) {
    this.database = database;
  }

  @Override
  public int applyTeam(String team, List<DirectoryPerson> people, LocalDate today) {
    return change("Applying a team", people, today, update -> update.team(team, people));
  }

  @Override
  public int learn(List<DirectoryPerson> people, LocalDate today) {
    return change("Learning who people are", people, today, update -> update.learn(people));
  }

  @Override
  public int end(Collection<Alias> gone, Collection<Alias> present, LocalDate today) {
    return database.write(
        "Ending memberships",
        connection -> {
          RosterLock lock = RosterLock.take(connection);
          Set<Long> members = owners(connection, gone);
          members.removeAll(owners(connection, present));
          DirectoryUpdate update = new DirectoryUpdate(connection, lock, List.of(), today);
          return save(connection, lock, update, update.end(members));
        });
  }

  @Override
  public boolean isFromFile(LocalDate today) {
    return database.read(
        "Reading where the roster is from",
        handle -> {
          try (Query query = handle.createQuery(FROM_FILE)) {
            return query
                    .bind("today", Days.number(today))
                    .bind("named", MadeMembers.NAMED)
                    .bind("made", MadeMembers.MADE)
                    .mapTo(Long.class)
                    .one()
                > 0;
          }
        });
  }

  @Override
  public void count(CountedChannel channel) {
    database.write(
        "Counting a channel",
        connection -> {
          try (Update update = connection.handle().createUpdate(COUNT)) {
            update
                .bind("workspace", channel.workspace())
                .bind("channel", channel.channel())
                .bind("team", StorableText.of(channel.team()))
                .execute();
          }
          return channel;
        });
  }

  @Override
  public Optional<CountedChannel> counted(String workspace, String channel) {
    return counted(workspace).stream()
        .filter(counted -> counted.channel().equals(channel))
        .findFirst();
  }

  @Override
  public List<CountedChannel> counted(String workspace) {
    return database.read(
        "Reading counted channels",
        handle -> {
          try (Query query = handle.createQuery(COUNTED)) {
            return query
                .bind("workspace", workspace)
                .map(
                    (rows, context) ->
                        new CountedChannel(
                            rows.getString("workspace"),
                            rows.getString("channel"),
                            rows.getString("team")))
                .list();
          }
        });
  }

  private int change(
      String what,
      List<DirectoryPerson> people,
      LocalDate today,
      ToIntFunction<DirectoryUpdate> plan) {
    return database.write(
        what,
        connection -> {
          RosterLock lock = RosterLock.take(connection);
          DirectoryUpdate update = new DirectoryUpdate(connection, lock, people, today);
          return save(connection, lock, update, plan.applyAsInt(update));
        });
  }

  private int save(
      WriterConnection connection, RosterLock lock, DirectoryUpdate update, int changes)
      throws SQLException {
    if (update.changesAnything()) {
      ZoneHistories zones = new ZoneHistories(connection.handle(), database.defaultZone());
      ZoneHistories.Snapshot before = zones.ofAllSeen();
      update.save();
      lock.changed();
      new SummaryRebuild(connection).afterChange(before, zones.ofAllSeen());
    }
    return changes;
  }

  private static Set<Long> owners(WriterConnection connection, Collection<Alias> aliases) {
    List<String> codes = aliases.stream().map(AliasRegister::code).toList();
    return new HashSet<>(AliasRegister.owners(connection.handle(), codes).values());
  }
}
