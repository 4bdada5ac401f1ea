package io.goodhart.ledger;

import java.util.Optional;

/** Remembers how far the ledger had got, in a place that is not restored together with it. */
public interface HeadWitness {
  /** The head that was kept last; empty if none was. */
  Optional<LedgerHead> last();

  /** Keeps a head in place of the one before. */
  void keep(LedgerHead head);
}
