package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.DelegateStore;
import io.goodhart.approvals.Delegation;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.Days;
import io.goodhart.ledger.LedgerDraft;
import io.goodhart.roster.Alias;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Who stands in for whom, in SQLite or PostgreSQL. Safe for use by many threads. */
public final class JdbiDelegateStore implements DelegateStore {
  private static final String COLUMNS =
      "SELECT person, delegate, from_day, to_day FROM approval_delegate ";

  private static final String OF = COLUMNS + "WHERE person = :who";

  private static final String TO = COLUMNS + "WHERE delegate = :who ORDER BY person";

  private static final String REMOVE = "DELETE FROM approval_delegate WHERE person = :person";

  private static final String ADD =
      """
      INSERT INTO approval_delegate (person, delegate, from_day, to_day)
      VALUES (:person, :delegate, :from, :to)
      """;

  private final Database database;

  /** Keeps delegates in this database. */
  public JdbiDelegateStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Delegation> of(Alias person) {
    return read(OF, person).stream().findFirst();
  }

  @Override
  public List<Delegation> to(Alias delegate) {
    return read(TO, delegate);
  }

  @Override
  public void change(Alias person, Optional<Delegation> after, LedgerDraft entry) {
    database.write(
        "Naming a delegate",
        connection -> {
          RecordedChange change = RecordedChange.begin(connection);
          try (Update update = connection.handle().createUpdate(REMOVE)) {
            update.bind("person", person.toString()).execute();
          }
          after.ifPresent(delegation -> add(connection.handle(), delegation));
          change.record(entry);
          return true;
        });
  }

  private static void add(Handle handle, Delegation delegation) {
    try (Update update = handle.createUpdate(ADD)) {
      update
          .bind("person", delegation.person().toString())
          .bind("delegate", delegation.delegate().toString())
          .bind("from", Days.number(delegation.from()))
          .bind("to", Days.number(delegation.to()))
          .execute();
    }
  }

  private List<Delegation> read(String sql, Alias who) {
    return database.read(
        "Reading delegates",
        handle -> {
          try (Query query = handle.createQuery(sql)) {
            return query
                .bind("who", who.toString())
                .map((rows, context) -> delegation(rows))
                .list();
          }
        });
  }

  private static Delegation delegation(ResultSet rows) throws SQLException {
    return new Delegation(
        Alias.parse(rows.getString("person")),
        Alias.parse(rows.getString("delegate")),
        Days.day(rows.getInt("from_day")),
        Days.day(rows.getInt("to_day")));
  }
}
