package io.goodhart.testing;

import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.breakglass.Opening;
import io.goodhart.approvals.breakglass.OpeningStore;
import io.goodhart.ledger.LedgerDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Broken glass in memory; it counts no actions, because no requests are beside it. */
public final class InMemoryOpenings implements OpeningStore {
  private final List<Opening> openings = new ArrayList<>();

  @Override
  public synchronized boolean add(Opening opening, LedgerDraft entry) {
    return openings.add(opening);
  }

  @Override
  public synchronized boolean change(Opening before, Opening after, LedgerDraft entry) {
    int place = openings.indexOf(before);
    if (place >= 0) {
      openings.set(place, after);
    }
    return place >= 0;
  }

  @Override
  public synchronized Optional<Opening> find(String id) {
    return openings.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  @Override
  public synchronized List<Opening> unreviewed() {
    return openings.stream().filter(one -> one.review().isEmpty()).toList();
  }

  @Override
  public int actions(Opening opening) {
    return 0;
  }

  @Override
  public synchronized Optional<Opening> covering(Action action, Instant now) {
    return openings.stream().filter(one -> one.covers(action, now)).findFirst();
  }
}
