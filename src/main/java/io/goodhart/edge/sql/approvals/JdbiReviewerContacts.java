package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.ReviewerContacts;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.Days;
import io.goodhart.roster.Alias;
import io.goodhart.roster.TeamId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** Slack users of reviewers, from the roster's aliases. */
public final class JdbiReviewerContacts implements ReviewerContacts {
  private static final String OF_TEAM =
      """
      SELECT DISTINCT a.code
      FROM membership AS m
      JOIN alias AS a ON a.member_id = m.member_id
      WHERE m.team_id = :team AND m.from_day <= :day AND m.to_day >= :day
        AND m.lead >= :lead AND a.code LIKE 'slack:%'
      ORDER BY a.code
      """;

  private static final String OF_SAME_MEMBER =
      """
      SELECT a.code
      FROM alias AS known
      JOIN alias AS a ON a.member_id = known.member_id
      WHERE known.code = :code AND a.code LIKE 'slack:%'
      ORDER BY a.code
      LIMIT 1
      """;

  private final Database database;

  /** Reads this database. */
  public JdbiReviewerContacts(Database database) {
    this.database = database;
  }

  @Override
  public List<Alias> peopleOf(TeamId team, LocalDate day) {
    return ofTeam(team, day, 0);
  }

  @Override
  public List<Alias> leadsOf(TeamId team, LocalDate day) {
    return ofTeam(team, day, 1);
  }

  @Override
  public Optional<Alias> reached(Alias identity) {
    return read(OF_SAME_MEMBER, Map.of("code", identity.toString())).stream().findFirst();
  }

  private List<Alias> ofTeam(TeamId team, LocalDate day, int lead) {
    return read(OF_TEAM, Map.of("team", team.value(), "day", Days.number(day), "lead", lead));
  }

  private List<Alias> read(String sql, Map<String, ?> values) {
    return database.read(
        "Reading how reviewers are reached",
        handle -> {
          try (Query query = handle.createQuery(sql)) {
            return query.bindMap(values).mapTo(String.class).list().stream()
                .map(Alias::parse)
                .toList();
          }
        });
  }
}
