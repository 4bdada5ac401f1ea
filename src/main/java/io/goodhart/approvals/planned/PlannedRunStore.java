package io.goodhart.approvals.planned;

import io.goodhart.ledger.LedgerDraft;
import java.util.List;
import java.util.Optional;

/** Keeps planned runs; each change together with its entry in the ledger. */
public interface PlannedRunStore {
  /** Keeps a new run. */
  void add(PlannedRun run, LedgerDraft entry);

  /**
   * Decides on a run that nobody has decided on. An approved one explains its owner's days from
   * then on, in the same transaction.
   *
   * @return false if somebody was faster; nothing was kept
   */
  boolean decide(PlannedRun after, LedgerDraft entry);

  /** The run of that name. */
  Optional<PlannedRun> find(String id);

  /** The newest runs, at most {@code limit}. */
  List<PlannedRun> newest(int limit);
}
