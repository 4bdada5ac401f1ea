package io.goodhart.testing;

import io.goodhart.approvals.planned.PlannedRun;
import io.goodhart.approvals.planned.PlannedRunStore;
import io.goodhart.ledger.LedgerDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Planned runs in memory; they explain nothing, because there is no roster beside them. */
public final class InMemoryPlannedRuns implements PlannedRunStore {
  private final List<PlannedRun> runs = new ArrayList<>();

  @Override
  public synchronized void add(PlannedRun run, LedgerDraft entry) {
    runs.add(0, run);
  }

  @Override
  public synchronized boolean decide(PlannedRun after, LedgerDraft entry) {
    Optional<PlannedRun> before =
        find(after.id()).filter(run -> run.state() == PlannedRun.State.ASKED);
    before.ifPresent(run -> runs.set(runs.indexOf(run), after));
    return before.isPresent();
  }

  @Override
  public synchronized Optional<PlannedRun> find(String id) {
    return runs.stream().filter(run -> run.id().equals(id)).findFirst();
  }

  @Override
  public synchronized List<PlannedRun> newest(int limit) {
    return runs.stream().limit(limit).toList();
  }
}
