package io.goodhart.edge.sql.ledger;

import io.goodhart.ledger.EntryHash;
import io.goodhart.ledger.EntryKind;
import io.goodhart.ledger.Fact;
import io.goodhart.ledger.LedgerEntry;
import io.goodhart.ledger.UnreadableEntryException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;

/** Entries as the tables have them, each with its facts. */
final class EntryRows {
  /** Begins every query for entries; facts follow by {@link #WITH_FACTS}. */
  static final String ENTRIES =
      """
      SELECT e.sequence, e.previous, e.at_ms, e.kind, e.policy_version, e.hash,
        f.type, f.name, f.value
      FROM (
        SELECT sequence, previous, at_ms, kind, policy_version, hash
        FROM ledger_entry
      """;

  /** Ends it. */
  static final String WITH_FACTS =
      """
      ) e
      LEFT JOIN ledger_fact f ON f.sequence = e.sequence
      """;

  static final String OLDEST_FIRST = WITH_FACTS + "ORDER BY e.sequence, f.place";

  static final String NEWEST_FIRST = WITH_FACTS + "ORDER BY e.sequence DESC, f.place";

  private final Map<Long, Row> rows = new LinkedHashMap<>();

  private EntryRows() {}

  /** All entries of a query, in its order. */
  static List<LedgerEntry> of(Query query) {
    EntryRows rows = new EntryRows();
    List<Long> unused =
        query
            .map(
                (row, context) -> {
                  long sequence = row.getLong("sequence");
                  rows.add(sequence, row);
                  return sequence;
                })
            .list();
    return rows.rows.values().stream().map(Row::entry).toList();
  }

  private void add(long sequence, ResultSet row) throws SQLException {
    try {
      Row entry = rows.get(sequence);
      if (entry == null) {
        entry = new Row(head(row), new ArrayList<>());
        rows.put(sequence, entry);
      }
      String type = row.getString("type");
      if (type != null) {
        entry.facts.add(Fact.of(Fact.Type.of(type), row.getString("name"), row.getString("value")));
      }
    } catch (IllegalArgumentException e) {
      throw new UnreadableEntryException(sequence, e);
    }
  }

  private static LedgerEntry head(ResultSet row) throws SQLException {
    return new LedgerEntry(
        row.getLong("sequence"),
        new EntryHash(row.getString("previous")),
        Instant.ofEpochMilli(row.getLong("at_ms")),
        new EntryKind(row.getString("kind")),
        row.getLong("policy_version"),
        List.of(),
        new EntryHash(row.getString("hash")));
  }

  private record Row(LedgerEntry head, List<Fact> facts) {
    LedgerEntry entry() {
      return new LedgerEntry(
          head.sequence(),
          head.previous(),
          head.at(),
          head.kind(),
          head.policyVersion(),
          facts,
          head.hash());
    }
  }
}
