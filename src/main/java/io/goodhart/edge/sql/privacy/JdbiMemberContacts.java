package io.goodhart.edge.sql.privacy;

import io.goodhart.edge.sql.Database;
import io.goodhart.privacy.MemberContacts;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** Where people are reached in Slack, from the roster's aliases. */
public final class JdbiMemberContacts implements MemberContacts {
  private static final String SLACK =
      """
      SELECT code
      FROM alias
      WHERE member_id = :member AND code LIKE 'slack:%'
      ORDER BY code
      LIMIT 1
      """;

  private final Database database;

  /** Reads this database. */
  public JdbiMemberContacts(Database database) {
    this.database = database;
  }

  @Override
  public Optional<String> addressOf(MemberId member) {
    return database.read(
        "Reading how somebody is reached",
        handle -> {
          try (Query query = handle.createQuery(SLACK)) {
            return query
                .bind("member", member.value())
                .mapTo(String.class)
                .findOne()
                .map(code -> Alias.parse(code).account());
          }
        });
  }
}
