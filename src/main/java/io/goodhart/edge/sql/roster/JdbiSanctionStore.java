package io.goodhart.edge.sql.roster;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.Days;
import io.goodhart.edge.sql.StorableText;
import io.goodhart.edge.sql.WriterConnection;
import io.goodhart.roster.DateSpan;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterChange;
import io.goodhart.roster.Sanction;
import io.goodhart.roster.SanctionStore;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** Sanctions in SQLite or PostgreSQL. Safe for use by many threads and beside other processes. */
public final class JdbiSanctionStore implements SanctionStore {
  private static final String ADD =
      """
      INSERT INTO sanction (member_id, from_day, to_day, reason)
      VALUES (?, ?, ?, ?)
      ON CONFLICT (member_id, from_day, to_day) DO NOTHING
      """;

  /** What was imported, and what people planned and an admin approved, as far as it went. */
  private static final String IN_WEEK =
      """
      SELECT member_id, from_day, to_day
      FROM sanction
      WHERE from_day <= :sunday AND to_day >= :monday
      UNION
      SELECT owner_member AS member_id, from_day, COALESCE(ended_day, to_day) AS to_day
      FROM planned_run
      WHERE state IN ('approved', 'ended')
        AND from_day <= :sunday
        AND COALESCE(ended_day, to_day) >= :monday
        AND COALESCE(ended_day, to_day) >= from_day
      ORDER BY member_id, from_day, to_day
      """;

  private final Database database;

  /** Keeps sanctions in this database. */
  public JdbiSanctionStore(Database database) {
    this.database = database;
  }

  @Override
  public RosterChange apply(List<Sanction> rows) {
    return database.write("Adding sanctions", connection -> apply(connection, rows));
  }

  private static RosterChange apply(WriterConnection connection, List<Sanction> rows)
      throws SQLException {
    AliasRegister aliases =
        new AliasRegister(
            connection,
            rows.stream().map(row -> AliasRegister.code(row.member())).distinct().toList());
    List<RosterChange.Refused> refused = new ArrayList<>();
    PreparedStatement add = connection.prepared(ADD);
    for (int i = 0; i < rows.size(); i++) {
      Sanction row = rows.get(i);
      Optional<Long> member = aliases.owner(row.member());
      if (member.isEmpty()) {
        refused.add(
            new RosterChange.Refused(
                i,
                "Nobody on the roster is known as \"" + row.member() + "\"; import them first."));
        continue;
      }
      add.setLong(1, member.get());
      add.setInt(2, Days.number(row.from()));
      add.setInt(3, Days.number(row.to()));
      add.setString(4, StorableText.of(row.reason()));
      add.addBatch();
    }
    int changed = 0;
    for (int count : add.executeBatch()) {
      changed += count;
    }
    return new RosterChange(changed, rows.size() - refused.size() - changed, refused);
  }

  @Override
  public Map<MemberId, List<DateSpan>> in(ReportingWeek week) {
    return database.read(
        "Reading sanctions",
        handle -> {
          try (Query query = handle.createQuery(IN_WEEK)) {
            return query
                .bind("monday", Days.number(week.monday()))
                .bind("sunday", Days.number(week.sunday()))
                .map(
                    (rows, context) ->
                        Map.entry(
                            new MemberId(rows.getLong("member_id")),
                            Days.span(rows.getInt("from_day"), rows.getInt("to_day"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
          }
        });
  }
}
