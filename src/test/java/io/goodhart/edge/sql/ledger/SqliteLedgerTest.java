package io.goodhart.edge.sql.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.goodhart.delivery.StoreException;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.ledger.Chains;
import io.goodhart.ledger.Ledger;
import io.goodhart.ledger.LedgerEntry;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteLedgerTest extends TamperingContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT OR REPLACE INTO ledger_entry SELECT sequence, previous, 0, kind, policy_version,"
            + " hash FROM ledger_entry",
        "INSERT OR REPLACE INTO ledger_fact SELECT sequence, place, type, name, 'other'"
            + " FROM ledger_fact",
        "INSERT OR REPLACE INTO ledger_head (id, sequence, hash) VALUES (1, 0, 'x')"
      })
  void theDatabaseRefusesToReplaceARow(String statement) {
    LedgerEntry entry = ledger().append(Chains.step(1));

    assertThatThrownBy(() -> write(statement)).isInstanceOf(StoreException.class);

    assertThat(ledger().head()).isEqualTo(entry.asHead());
  }

  @Override
  protected Database database() {
    return DATABASE.get();
  }

  @Override
  protected Ledger ledger() {
    return new JdbiLedger(DATABASE.get());
  }

  @Override
  protected Ledger elsewhere() {
    return new JdbiLedger(DATABASE.another());
  }
}
