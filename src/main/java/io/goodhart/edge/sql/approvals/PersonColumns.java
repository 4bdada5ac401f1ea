package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.action.Person;
import io.goodhart.edge.sql.StorableText;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** How people and times stand in columns. */
final class PersonColumns {
  private PersonColumns() {}

  static String name(Person person) {
    return StorableText.of(person.identity().toString());
  }

  static Optional<Long> member(Person person) {
    return person.member().map(MemberId::value);
  }

  static Optional<Person> read(ResultSet rows, String name, String member) throws SQLException {
    long id = rows.getLong(member);
    Optional<MemberId> known = rows.wasNull() ? Optional.empty() : Optional.of(new MemberId(id));
    return Optional.ofNullable(rows.getString(name))
        .map(written -> new Person(Alias.parse(written), known));
  }

  static Optional<Instant> instant(ResultSet rows, String column) throws SQLException {
    long millis = rows.getLong(column);
    return rows.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }
}
