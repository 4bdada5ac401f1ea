package io.goodhart.edge.sql.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.goodhart.delivery.StoreException;
import io.goodhart.edge.sql.Database;
import io.goodhart.ledger.Chains;
import io.goodhart.ledger.LedgerContract;
import io.goodhart.ledger.LedgerEntry;
import io.goodhart.ledger.LedgerHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger in a database, which itself refuses to take back what was recorded. */
abstract class TamperingContract extends LedgerContract {
  protected abstract Database database();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE ledger_entry SET at_ms = 0",
        "DELETE FROM ledger_entry",
        "UPDATE ledger_fact SET value = 'other'",
        "DELETE FROM ledger_fact",
        "UPDATE ledger_head SET sequence = 0",
        "DELETE FROM ledger_head",
      })
  void theDatabaseRefusesToChangeAnything(String statement) {
    LedgerEntry entry = ledger().append(Chains.step(1));

    assertThatThrownBy(() -> write(statement)).isInstanceOf(StoreException.class);

    assertThat(ledger().after(entry.sequence() - 1, 1)).containsExactly(entry);
  }

  @Test
  void anEntryThatIsRolledBackLeavesNoGap() {
    LedgerHead before = ledger().head();

    assertThatThrownBy(
            () ->
                database()
                    .write(
                        "Failing behind an entry",
                        connection -> {
                          new Appender(connection).append(Chains.step(1));
                          throw new IllegalStateException("planted");
                        }))
        .hasMessage("planted");

    assertThat(ledger().head()).isEqualTo(before);
    assertThat(ledger().append(Chains.step(2)).sequence()).isEqualTo(before.sequence() + 1);
  }

  protected final void write(String statement) {
    database().write("Tampering", connection -> connection.handle().execute(statement));
  }
}
