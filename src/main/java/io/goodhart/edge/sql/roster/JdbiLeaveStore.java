package io.goodhart.edge.sql.roster;

import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.Days;
import io.goodhart.roster.DateSpan;
import io.goodhart.roster.LeaveStore;
import io.goodhart.roster.MemberId;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/** Absences in SQLite or PostgreSQL. Safe for use by many threads and beside other processes. */
public final class JdbiLeaveStore implements LeaveStore {
  private static final String FROM =
      """
      SELECT from_day, to_day
      FROM leave
      WHERE member_id = :member AND to_day >= :day
      ORDER BY from_day, to_day
      """;

  private static final String ADD =
      """
      INSERT INTO leave (member_id, from_day, to_day, own)
      VALUES (:member, :from, :to, 1)
      ON CONFLICT (member_id, from_day, to_day) DO NOTHING
      """;

  private static final String REMOVE =
      "DELETE FROM leave WHERE member_id = :member AND from_day = :from AND to_day = :to";

  private final Database database;

  /** Keeps absences in this database. */
  public JdbiLeaveStore(Database database) {
    this.database = database;
  }

  @Override
  public List<DateSpan> leaveFrom(MemberId member, LocalDate day) {
    return database.read(
        "Reading leave",
        handle -> {
          try (Query query = handle.createQuery(FROM)) {
            return query
                .bind("member", member.value())
                .bind("day", Days.number(day))
                .map((rows, context) -> Days.span(rows.getInt("from_day"), rows.getInt("to_day")))
                .list();
          }
        });
  }

  @Override
  public void add(MemberId member, DateSpan days) {
    int unused = write("Adding leave", ADD, member, days);
  }

  @Override
  public boolean remove(MemberId member, DateSpan days) {
    return write("Taking leave back", REMOVE, member, days) > 0;
  }

  private int write(String what, String sql, MemberId member, DateSpan days) {
    return database.write(
        what,
        connection -> {
          try (Update update = connection.handle().createUpdate(sql)) {
            return bound(update, member, days).execute();
          }
        });
  }

  private static <S extends SqlStatement<S>> S bound(S statement, MemberId member, DateSpan days) {
    return statement
        .bind("member", member.value())
        .bind("from", Days.number(days.from()))
        .bind("to", Days.number(days.to().orElse(Days.OPEN)));
  }
}
