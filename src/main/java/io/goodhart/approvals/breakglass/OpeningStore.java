package io.goodhart.approvals.breakglass;

import io.goodhart.ledger.LedgerDraft;
import java.util.List;
import java.util.Optional;

/** Keeps what was opened by break-glass; each change together with its entry in the ledger. */
public interface OpeningStore extends OpenGlass {
  /** Keeps a new one; false if one of the same agent and kind is open, and nothing was kept. */
  boolean add(Opening opening, LedgerDraft entry);

  /** Replaces one by what became of it; false if it was changed since, and nothing was kept. */
  boolean change(Opening before, Opening after, LedgerDraft entry);

  /** The one of that name. */
  Optional<Opening> find(String id);

  /** All that nobody has reviewed yet, the oldest first. */
  List<Opening> unreviewed();

  /** How many actions went through by it. */
  int actions(Opening opening);
}
