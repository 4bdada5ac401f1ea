package io.goodhart.edge.sql.roster;

import io.goodhart.edge.sql.Days;
import io.goodhart.edge.sql.WriterConnection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;

/**
 * Gives each team the zone that most of its lines have: of those that are open if any of them has a
 * zone, else of all; ties go to the first by name.
 */
final class TeamZones {
  private static final String VOTES =
      """
      SELECT team_id, zone, COUNT(*) AS votes,
        SUM(CASE WHEN to_day >= :today THEN 1 ELSE 0 END) AS open_votes
      FROM membership
      WHERE zone <> ''
      GROUP BY team_id, zone
      """;

  private static final String SET = "UPDATE team SET zone = ? WHERE id = ? AND zone <> ?";

  private static final Comparator<Vote> ORDER =
      Comparator.comparingLong(Vote::open)
          .thenComparingLong(vote -> vote.open == 0 ? vote.all : 0)
          .thenComparing(Vote::zone, Comparator.reverseOrder());

  private TeamZones() {}

  static void count(WriterConnection connection, LocalDate today) throws SQLException {
    Map<Long, Vote> winners = new HashMap<>();
    for (Vote vote : votes(connection, today)) {
      winners.merge(vote.team, vote, (one, other) -> ORDER.compare(one, other) >= 0 ? one : other);
    }
    PreparedStatement set = connection.prepared(SET);
    for (Vote winner : winners.values()) {
      set.setString(1, winner.zone);
      set.setLong(2, winner.team);
      set.setString(3, winner.zone);
      set.addBatch();
    }
    set.executeBatch();
  }

  private static List<Vote> votes(WriterConnection connection, LocalDate today) {
    try (Query query = connection.handle().createQuery(VOTES)) {
      return query
          .bind("today", Days.number(today))
          .map(
              (rows, context) ->
                  new Vote(
                      rows.getLong("team_id"),
                      rows.getString("zone"),
                      rows.getLong("votes"),
                      rows.getLong("open_votes")))
          .list();
    }
  }

  private record Vote(long team, String zone, long all, long open) {}
}
