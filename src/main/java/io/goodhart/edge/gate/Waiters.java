package io.goodhart.edge.gate;

import io.goodhart.approvals.Announcements;
import io.goodhart.approvals.ApprovalStore;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Agents that wait for a decision. What is decided in this process wakes them at once; what is
 * decided in another, at the next {@link #poll()}. Safe for use by many threads.
 */
public final class Waiters {
  private static final Duration OVERLAP = Duration.ofSeconds(30);

  private final ApprovalStore store;
  private final Clock clock;
  private final AtomicReference<Instant> seen;
  private final Map<RequestId, Set<Runnable>> waiting = new ConcurrentHashMap<>();

  /** Hears what is decided here. */
  public Waiters(ApprovalStore store, Announcements announcements, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.seen = new AtomicReference<>(clock.instant());
    announcements.listen(request -> wake(request.id()));
  }

  /** Looks for what was decided elsewhere since the last time; clocks may differ a little. */
  public void poll() {
    Instant now = clock.instant();
    Instant since = seen.getAndSet(now);
    if (waiting.isEmpty() || since == null) {
      return;
    }
    for (Request request : store.decidedSince(since.minus(OVERLAP))) {
      wake(request.id());
    }
  }

  /** How many wait. */
  public int count() {
    return waiting.values().stream().mapToInt(Set::size).sum();
  }

  void add(RequestId id, Runnable waiter) {
    waiting.compute(
        id,
        (key, others) -> {
          Set<Runnable> all = others == null ? ConcurrentHashMap.newKeySet(1) : others;
          all.add(waiter);
          return all;
        });
  }

  void remove(RequestId id, Runnable waiter) {
    waiting.computeIfPresent(
        id,
        (key, all) -> {
          all.remove(waiter);
          return all.isEmpty() ? null : all;
        });
  }

  private void wake(RequestId id) {
    Set<Runnable> woken = waiting.remove(id);
    if (woken != null) {
      woken.forEach(Runnable::run);
    }
  }
}
