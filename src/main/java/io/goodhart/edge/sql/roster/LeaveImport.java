package io.goodhart.edge.sql.roster;

import io.goodhart.edge.sql.Days;
import io.goodhart.edge.sql.WriterConnection;
import io.goodhart.roster.LeaveRow;
import io.goodhart.roster.RosterChange;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds absences, in one transaction. */
final class LeaveImport {
  private static final String ADD =
      """
      INSERT INTO leave (member_id, from_day, to_day)
      VALUES (?, ?, ?)
      ON CONFLICT (member_id, from_day, to_day) DO NOTHING
      """;

  private LeaveImport() {}

  static RosterChange apply(WriterConnection connection, List<LeaveRow> rows) throws SQLException {
    Set<String> codes = new HashSet<>();
    rows.forEach(row -> codes.add(AliasRegister.code(row.member())));
    AliasRegister aliases = new AliasRegister(connection, codes);
    List<RosterChange.Refused> refused = new ArrayList<>();
    PreparedStatement add = connection.prepared(ADD);
    int taken = 0;
    for (int i = 0; i < rows.size(); i++) {
      LeaveRow row = rows.get(i);
      Optional<Long> member = aliases.owner(row.member());
      if (member.isEmpty()) {
        refused.add(
            new RosterChange.Refused(
                i,
                "Nobody on the roster is known as \"" + row.member() + "\"; import them first."));
      } else if (row.to().isBefore(row.from())) {
        refused.add(
            new RosterChange.Refused(
                i,
                "The last day "
                    + row.to()
                    + " lies before the first, "
                    + row.from()
                    + "; correct one of them."));
      } else {
        add.setLong(1, member.get());
        add.setInt(2, Days.number(row.from()));
        add.setInt(3, Days.number(row.to()));
        add.addBatch();
        taken++;
      }
    }
    int changed = 0;
    for (int count : add.executeBatch()) {
      changed += count;
    }
    return new RosterChange(changed, taken - changed, refused);
  }
}
