package io.goodhart.approvals.planned;

import io.goodhart.ledger.LedgerDraft;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps planned runs; each change together with its entry in the ledger. */
public interface PlannedRunStore {
  /** Keeps a new run. */
  void add(PlannedRun run, LedgerDraft entry);

  /**
   * Changes where a run stands. An approved one explains its owner's days from then on, until it is
   * taken back.
   *
   * @return false if somebody was faster; nothing was kept
   */
  boolean change(PlannedRun before, PlannedRun after, LedgerDraft entry);

  /** The run of that name. */
  Optional<PlannedRun> find(String id);

  /** Every run that waits or is approved and ends on that day or later, the newest first. */
  List<PlannedRun> ahead(LocalDate today);

  /** The newest runs, at most {@code limit}. */
  List<PlannedRun> newest(int limit);
}
