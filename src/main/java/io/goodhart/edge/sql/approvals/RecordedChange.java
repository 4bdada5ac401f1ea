package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.LedgerUnavailableException;
import io.goodhart.edge.sql.WriterConnection;
import io.goodhart.edge.sql.ledger.Appender;
import io.goodhart.ledger.LedgerDraft;
import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/** A change of the gate's tables that stands in the ledger, or is not made at all. */
final class RecordedChange {
  private final Appender ledger;

  private RecordedChange(Appender ledger) {
    this.ledger = ledger;
  }

  /** Begins one: whatever is read from now on stays as it is until the end of the transaction. */
  static RecordedChange begin(WriterConnection connection) {
    Appender ledger = new Appender(connection);
    try {
      ledger.lock();
    } catch (JdbiException | IllegalStateException e) {
      throw new LedgerUnavailableException(e);
    }
    return new RecordedChange(ledger);
  }

  /** Puts it in the ledger. */
  void record(LedgerDraft entry) {
    try {
      ledger.append(entry);
    } catch (SQLException | JdbiException | IllegalStateException e) {
      throw new LedgerUnavailableException(e);
    }
  }
}
