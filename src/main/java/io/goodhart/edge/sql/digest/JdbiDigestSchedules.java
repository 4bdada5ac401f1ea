package io.goodhart.edge.sql.digest;

import io.goodhart.digest.DigestSchedule;
import io.goodhart.digest.DigestSchedules;
import io.goodhart.digest.KeptSchedule;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.WriterConnection;
import io.goodhart.roster.Alias;
import io.goodhart.roster.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Schedules in SQLite or PostgreSQL. Safe for use by many threads and beside other processes. */
public final class JdbiDigestSchedules implements DigestSchedules {
  private static final String COLUMNS =
      "team_id, posts, day, from_minute, until_minute, zone, channel, changed_by, changed_at_ms";

  private static final String IN_FORCE =
      "SELECT "
          + COLUMNS
          + """
           FROM digest_schedule AS s
          WHERE change_no =
            (SELECT MAX(l.change_no) FROM digest_schedule AS l WHERE l.team_id = s.team_id)
          """;

  private static final String OF_TEAM =
      "SELECT " + COLUMNS + " FROM digest_schedule WHERE team_id = :team ORDER BY change_no DESC";

  /** Changes of one team come one after the other, whichever process makes them. */
  private static final String LOCK = "SELECT id FROM team WHERE id = :team";

  private static final String KEEP =
      """
      INSERT INTO digest_schedule
        (team_id, change_no, posts, day, from_minute, until_minute, zone, channel, changed_by,
         changed_at_ms)
      SELECT :team, COALESCE(MAX(change_no), 0) + 1, :posts, :day, :from, :until, :zone, :channel,
        :by, :at
      FROM digest_schedule
      WHERE team_id = :team
      """;

  private final Database database;

  /** Keeps schedules in this database. */
  public JdbiDigestSchedules(Database database) {
    this.database = database;
  }

  @Override
  public Map<TeamId, KeptSchedule> all() {
    return database.read(
        "Reading the schedules of digests",
        handle -> {
          try (Query query = handle.createQuery(IN_FORCE)) {
            Map<TeamId, KeptSchedule> all = new HashMap<>();
            query
                .map((rows, context) -> Map.entry(new TeamId(rows.getLong("team_id")), read(rows)))
                .forEach(one -> all.put(one.getKey(), one.getValue()));
            return all;
          }
        });
  }

  @Override
  public List<KeptSchedule> changes(TeamId team) {
    return database.read(
        "Reading the changes of a schedule",
        handle -> {
          try (Query query = handle.createQuery(OF_TEAM)) {
            return query.bind("team", team.value()).map((rows, context) -> read(rows)).list();
          }
        });
  }

  @Override
  public void keep(TeamId team, KeptSchedule kept) {
    database.write(
        "Keeping the schedule of a digest",
        connection -> {
          lock(connection, team);
          try (Update update = connection.handle().createUpdate(KEEP)) {
            return bound(update, team, kept).execute();
          }
        });
  }

  private static void lock(WriterConnection connection, TeamId team) {
    try (Query query = connection.handle().createQuery(LOCK + connection.locks().update())) {
      List<Long> unused = query.bind("team", team.value()).mapTo(Long.class).list();
    }
  }

  private static Update bound(Update update, TeamId team, KeptSchedule kept) {
    DigestSchedule schedule = kept.schedule();
    return update
        .bind("team", team.value())
        .bind("posts", schedule.on() ? 1 : 0)
        .bind("day", schedule.day().getValue())
        .bind("from", minute(schedule.from()))
        .bind("until", minute(schedule.until()))
        .bind("zone", schedule.zone().getId())
        .bind("channel", schedule.channel())
        .bind("by", kept.by().map(Alias::toString).orElse(""))
        .bind("at", kept.at().toEpochMilli());
  }

  private static KeptSchedule read(ResultSet rows) throws SQLException {
    return new KeptSchedule(
        new DigestSchedule(
            rows.getInt("posts") == 1,
            DayOfWeek.of(rows.getInt("day")),
            time(rows.getInt("from_minute")),
            time(rows.getInt("until_minute")),
            ZoneId.of(rows.getString("zone")),
            Optional.ofNullable(rows.getString("channel"))),
        Optional.of(rows.getString("changed_by")).filter(by -> !by.isEmpty()).map(Alias::parse),
        Instant.ofEpochMilli(rows.getLong("changed_at_ms")));
  }

  private static int minute(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }

  private static LocalTime time(int minute) {
    return LocalTime.ofSecondOfDay(minute * 60L);
  }
}
