package io.goodhart.edge.sql.ledger;

import io.goodhart.ledger.PersonKey;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Erases names and texts beside the chain, within somebody's transaction. */
public final class LedgerErasure {
  private static final String TEXTS = "DELETE FROM ledger_text WHERE owner = :person";

  /** Whoever did something themselves stays known to those it was done to. */
  private static final String NAME =
      """
      DELETE FROM ledger_name
      WHERE person = :person AND NOT EXISTS (
        SELECT 1
        FROM ledger_fact
        WHERE type = 'person' AND value = :person AND name <> 'about')
      """;

  private LedgerErasure() {}

  /** Erases what {@link io.goodhart.ledger.Ledger#forget} says; returns how much it was. */
  public static int erase(Handle handle, PersonKey person) {
    int erased = 0;
    for (String sql : List.of(TEXTS, NAME)) {
      try (Update update = handle.createUpdate(sql)) {
        erased += update.bind("person", person.hex()).execute();
      }
    }
    return erased;
  }
}
