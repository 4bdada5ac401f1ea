package io.goodhart.edge.sql.roster;

import io.goodhart.edge.sql.StorableText;
import io.goodhart.roster.Team;
import io.goodhart.roster.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** The table of teams. */
final class TeamTable {
  private static final String ALL = "SELECT id, name, zone, parent_id, channel FROM team";

  private static final String BY_NAME =
      "SELECT id, name, zone, parent_id, channel FROM team WHERE name_key = :key";

  private static final String OF_MEMBER =
      """
      SELECT t.id AS id, t.name AS name, t.zone AS zone, t.parent_id AS parent_id,
        t.channel AS channel
      FROM membership m
      JOIN team t ON t.id = m.team_id
      WHERE m.member_id = :member AND m.from_day <= :day AND m.to_day >= :day
      ORDER BY m.place, m.from_day, t.id
      """;

  private static final String CHANNEL = "UPDATE team SET channel = :channel WHERE id = :id";

  private static final Comparator<Team> BY_NAME_ANY_CASE =
      Comparator.comparing((Team team) -> key(team.name()));

  private final Handle handle;
  private final ZoneId defaultZone;

  TeamTable(Handle handle, ZoneId defaultZone) {
    this.handle = handle;
    this.defaultZone = defaultZone;
  }

  /** The form of a name in which two of the same team are equal. */
  static String key(String name) {
    return StorableText.of(name.strip().toLowerCase(Locale.ROOT));
  }

  List<Team> all() {
    try (Query query = handle.createQuery(ALL)) {
      return query.map((rows, context) -> read(rows)).stream().sorted(BY_NAME_ANY_CASE).toList();
    }
  }

  Optional<Team> byName(String name) {
    try (Query query = handle.createQuery(BY_NAME)) {
      return query.bind("key", key(name)).map((rows, context) -> read(rows)).findOne();
    }
  }

  List<Team> ofMember(long member, int day) {
    try (Query query = handle.createQuery(OF_MEMBER)) {
      return query
          .bind("member", member)
          .bind("day", day)
          .map((rows, context) -> read(rows))
          .list();
    }
  }

  void setChannel(TeamId team, String channel) {
    try (Update update = handle.createUpdate(CHANNEL)) {
      update.bind("channel", channel).bind("id", team.value()).execute();
    }
  }

  private Team read(ResultSet rows) throws SQLException {
    String zone = rows.getString("zone");
    long parent = rows.getLong("parent_id");
    Optional<TeamId> parentId = rows.wasNull() ? Optional.empty() : Optional.of(new TeamId(parent));
    return new Team(
        new TeamId(rows.getLong("id")),
        rows.getString("name"),
        zone.isEmpty() ? defaultZone : ZoneId.of(zone),
        parentId,
        Optional.ofNullable(rows.getString("channel")));
  }
}
