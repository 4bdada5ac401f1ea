package io.goodhart.testing;

import io.goodhart.approvals.planned.PlannedRun;
import io.goodhart.approvals.planned.PlannedRunStore;
import io.goodhart.ledger.LedgerDraft;
import java.time.LocalDate;
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
  public synchronized boolean change(PlannedRun before, PlannedRun after, LedgerDraft entry) {
    Optional<PlannedRun> now = find(after.id()).filter(run -> run.state() == before.state());
    now.ifPresent(run -> runs.set(runs.indexOf(run), after));
    return now.isPresent();
  }

  @Override
  public synchronized List<PlannedRun> ahead(LocalDate today) {
    return runs.stream().filter(run -> run.isAhead(today)).toList();
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
