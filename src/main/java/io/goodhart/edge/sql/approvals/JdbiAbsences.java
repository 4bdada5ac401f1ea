package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.RosterPresence;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.Days;
import io.goodhart.roster.MemberId;
import java.time.LocalDate;
import org.jdbi.v3.core.statement.Query;

/** Who is on leave, by the roster's absences. */
public final class JdbiAbsences implements RosterPresence.Absences {
  private static final String ON_LEAVE =
      """
      SELECT 1
      FROM leave
      WHERE member_id = :member AND from_day <= :day AND to_day >= :day
      LIMIT 1
      """;

  private final Database database;

  /** Reads this database. */
  public JdbiAbsences(Database database) {
    this.database = database;
  }

  @Override
  public boolean isAway(MemberId member, LocalDate day) {
    return database.read(
        "Reading who is on leave",
        handle -> {
          try (Query query = handle.createQuery(ON_LEAVE)) {
            return query
                .bind("member", member.value())
                .bind("day", Days.number(day))
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
          }
        });
  }
}
