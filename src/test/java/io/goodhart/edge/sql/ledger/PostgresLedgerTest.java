package io.goodhart.edge.sql.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.goodhart.delivery.StoreException;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.ledger.Ledger;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresLedgerTest extends TamperingContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.postgres();

  @ParameterizedTest
  @ValueSource(strings = {"ledger_fact", "ledger_entry CASCADE", "ledger_head"})
  void theDatabaseRefusesToEmptyATable(String table) {
    assertThatThrownBy(() -> write("TRUNCATE " + table)).isInstanceOf(StoreException.class);
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
