package io.goodhart.edge.sql.digest;

import io.goodhart.digest.LeadContacts;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.Days;
import io.goodhart.roster.Alias;
import io.goodhart.roster.TeamId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** Slack users of leads and admins, from the roster's aliases. */
public final class JdbiLeadContacts implements LeadContacts {
  private static final String OF_LEADS =
      """
      SELECT DISTINCT a.code
      FROM membership AS m
      JOIN alias AS a ON a.member_id = m.member_id
      WHERE m.team_id = :team AND m.lead = 1 AND m.from_day <= :day AND m.to_day >= :day
        AND a.code LIKE 'slack:%'
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
  public JdbiLeadContacts(Database database) {
    this.database = database;
  }

  @Override
  public List<String> leadsOf(TeamId team, LocalDate day) {
    return database.read(
        "Reading how leads are reached",
        handle -> {
          try (Query query = handle.createQuery(OF_LEADS)) {
            return query
                .bind("team", team.value())
                .bind("day", Days.number(day))
                .mapTo(String.class)
                .stream()
                .map(JdbiLeadContacts::user)
                .toList();
          }
        });
  }

  @Override
  public Optional<String> of(Alias identity) {
    return database.read(
        "Reading how somebody is reached",
        handle -> {
          try (Query query = handle.createQuery(OF_SAME_MEMBER)) {
            return query
                .bind("code", identity.toString())
                .mapTo(String.class)
                .findOne()
                .map(JdbiLeadContacts::user);
          }
        });
  }

  /** The user of a Slack alias, which is where messages to them go. */
  private static String user(String code) {
    String identity = Alias.parse(code).value();
    return identity.substring(identity.indexOf('/') + 1);
  }
}
