package io.goodhart.edge.sql.ledger;

import io.goodhart.edge.sql.StorableText;
import io.goodhart.edge.sql.WriterConnection;
import io.goodhart.ledger.EntryHash;
import io.goodhart.ledger.Fact;
import io.goodhart.ledger.LedgerDraft;
import io.goodhart.ledger.LedgerEntry;
import io.goodhart.ledger.LedgerHead;
import io.goodhart.ledger.PersonKey;
import io.goodhart.ledger.SaltedText;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/**
 * Puts entries behind the head, inside somebody's transaction.
 *
 * <p>Whoever appends holds the head's row until the end of the transaction: entries of two
 * processes stand one behind the other, and one that is rolled back leaves no gap.
 */
public final class Appender {
  private static final String HEAD = "SELECT sequence, hash FROM ledger_head WHERE id = 1";

  private static final String ADD =
      """
      INSERT INTO ledger_entry (sequence, previous, at_ms, kind, policy_version, hash)
      VALUES (?, ?, ?, ?, ?, ?)
      """;

  private static final String ADD_FACT =
      """
      INSERT INTO ledger_fact (sequence, place, type, name, value)
      VALUES (?, ?, ?, ?, ?)
      """;

  private static final String MOVE_ON =
      "UPDATE ledger_head SET sequence = ?, hash = ? WHERE id = 1";

  private static final String NAME =
      """
      INSERT INTO ledger_name (person, name)
      VALUES (:person, :name)
      ON CONFLICT (person) DO UPDATE SET name = excluded.name
      """;

  private static final String KEEP_TEXT =
      """
      INSERT INTO ledger_text (hash, owner, salt, text)
      VALUES (:hash, :owner, :salt, :text)
      """;

  private final WriterConnection connection;

  /** Appends in the transaction of this connection. */
  public Appender(WriterConnection connection) {
    this.connection = connection;
  }

  /**
   * Waits until nobody else appends, and keeps it so until the end of the transaction: whatever
   * goes with an entry can then be looked at and decided.
   */
  public LedgerHead lock() {
    try (Query query = connection.handle().createQuery(HEAD + connection.locks().update())) {
      return JdbiLedger.head(query);
    }
  }

  /** Records something behind everything that is there. */
  public LedgerEntry append(LedgerDraft draft) throws SQLException {
    LedgerEntry entry = LedgerEntry.following(lock(), draft);
    insert(entry);
    insertFacts(entry);
    moveOn(entry.asHead());
    keepBeside(draft);
    return entry;
  }

  private void insert(LedgerEntry entry) throws SQLException {
    PreparedStatement add = connection.prepared(ADD);
    add.setLong(1, entry.sequence());
    add.setString(2, entry.previous().hex());
    add.setLong(3, entry.at().toEpochMilli());
    add.setString(4, entry.kind().code());
    add.setLong(5, entry.policyVersion());
    add.setString(6, entry.hash().hex());
    add.executeUpdate();
  }

  private void insertFacts(LedgerEntry entry) throws SQLException {
    PreparedStatement add = connection.prepared(ADD_FACT);
    List<Fact> facts = entry.facts();
    for (int place = 0; place < facts.size(); place++) {
      Fact fact = facts.get(place);
      add.setLong(1, entry.sequence());
      add.setInt(2, place);
      add.setString(3, fact.type().code());
      add.setString(4, fact.name());
      add.setString(5, fact.value());
      add.addBatch();
    }
    add.executeBatch();
  }

  private void moveOn(LedgerHead head) throws SQLException {
    PreparedStatement move = connection.prepared(MOVE_ON);
    move.setLong(1, head.sequence());
    move.setString(2, head.hash().hex());
    move.executeUpdate();
  }

  private void keepBeside(LedgerDraft draft) {
    Handle handle = connection.handle();
    for (Map.Entry<PersonKey, String> name : draft.names().entrySet()) {
      try (Update update = handle.createUpdate(NAME)) {
        update.bind("person", name.getKey().hex()).bind("name", name.getValue()).execute();
      }
    }
    for (SaltedText text : draft.texts()) {
      EntryHash hash = text.hash();
      try (Update update = handle.createUpdate(KEEP_TEXT)) {
        update
            .bind("hash", hash.hex())
            .bind("owner", text.owner().hex())
            .bind("salt", text.salt())
            .bind("text", StorableText.of(text.text()))
            .execute();
      }
    }
  }
}
