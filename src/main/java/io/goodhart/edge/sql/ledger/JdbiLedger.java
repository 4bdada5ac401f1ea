package io.goodhart.edge.sql.ledger;

import io.goodhart.edge.sql.Database;
import io.goodhart.ledger.EntryHash;
import io.goodhart.ledger.EntryKind;
import io.goodhart.ledger.Ledger;
import io.goodhart.ledger.LedgerDraft;
import io.goodhart.ledger.LedgerEntry;
import io.goodhart.ledger.LedgerHead;
import io.goodhart.ledger.PersonKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Query;

/** The ledger in SQLite or PostgreSQL. Safe for use by many threads and beside other processes. */
public final class JdbiLedger implements Ledger {
  private static final String HEAD = "SELECT sequence, hash FROM ledger_head WHERE id = 1";

  private static final String AFTER =
      EntryRows.ENTRIES
          + """
            WHERE sequence > :after
            ORDER BY sequence
            LIMIT :limit
          """
          + EntryRows.OLDEST_FIRST;

  private static final String OF_PERSON =
      """
            WHERE kind = :kind AND sequence IN (
              SELECT sequence
              FROM ledger_fact
              WHERE type = 'person' AND name = 'about' AND value = :person)
      """;

  private static final String ABOUT =
      EntryRows.ENTRIES
          + OF_PERSON
          + """
            AND sequence < :before
            ORDER BY sequence DESC
            LIMIT :limit
          """
          + EntryRows.NEWEST_FIRST;

  private static final String COUNT_ABOUT =
      "SELECT COUNT(*) FROM ledger_entry " + OF_PERSON + " AND at_ms >= :since";

  private static final String BETWEEN =
      EntryRows.ENTRIES
          + """
            WHERE kind = :kind AND at_ms >= :from AND at_ms < :to
          """
          + EntryRows.OLDEST_FIRST;

  private static final String NAME_OF = "SELECT name FROM ledger_name WHERE person = :person";

  private static final String TEXT = "SELECT text FROM ledger_text WHERE hash = :hash";

  private final Database database;

  /** Keeps the ledger in this database. */
  public JdbiLedger(Database database) {
    this.database = database;
  }

  @Override
  public LedgerEntry append(LedgerDraft draft) {
    return database.write(
        "Recording in the ledger", connection -> new Appender(connection).append(draft));
  }

  @Override
  public LedgerHead head() {
    return read(HEAD, JdbiLedger::head);
  }

  @Override
  public List<LedgerEntry> after(long sequence, int limit) {
    return read(AFTER, query -> EntryRows.of(query.bind("after", sequence).bind("limit", limit)));
  }

  @Override
  public List<LedgerEntry> about(PersonKey person, EntryKind kind, long before, int limit) {
    return read(
        ABOUT,
        query ->
            EntryRows.of(
                query
                    .bind("person", person.hex())
                    .bind("kind", kind.code())
                    .bind("before", before)
                    .bind("limit", limit)));
  }

  @Override
  public long countAbout(PersonKey person, EntryKind kind, Instant since) {
    return read(
        COUNT_ABOUT,
        query ->
            query
                .bind("person", person.hex())
                .bind("kind", kind.code())
                .bind("since", since.toEpochMilli())
                .mapTo(Long.class)
                .one());
  }

  @Override
  public List<LedgerEntry> between(EntryKind kind, Instant from, Instant to) {
    return read(
        BETWEEN,
        query ->
            EntryRows.of(
                query
                    .bind("kind", kind.code())
                    .bind("from", from.toEpochMilli())
                    .bind("to", to.toEpochMilli())));
  }

  @Override
  public Optional<String> nameOf(PersonKey person) {
    return read(NAME_OF, query -> query.bind("person", person.hex()).mapTo(String.class).findOne());
  }

  @Override
  public Optional<String> text(EntryHash hash) {
    return read(TEXT, query -> query.bind("hash", hash.hex()).mapTo(String.class).findOne());
  }

  @Override
  public int forget(PersonKey person) {
    return database.write(
        "Erasing names and texts", connection -> LedgerErasure.erase(connection.handle(), person));
  }

  static LedgerHead head(Query query) {
    return query
        .map(
            (rows, context) ->
                new LedgerHead(rows.getLong("sequence"), new EntryHash(rows.getString("hash"))))
        .one();
  }

  private <T> T read(String sql, Function<Query, T> result) {
    return database.read(
        "Reading the ledger",
        handle -> {
          try (Query query = handle.createQuery(sql)) {
            return result.apply(query);
          }
        });
  }
}
