package io.goodhart.intake;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.Batch;
import io.goodhart.activity.RunningTotal;
import io.goodhart.activity.Stored;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The only path from a transport to the store.
 *
 * <p>Deliveries wait in a bounded queue; one thread stores as many as fit in one transaction and
 * only then tells their senders, so that what was acknowledged is on disk. When the queue is full a
 * delivery is refused and nothing of it is kept: the sender has to come back. Records that failed
 * are reported to the store as soon as it works again. Safe for use by many threads.
 */
public final class Intake implements AutoCloseable {
  private final ActivityStore store;
  private final IntakeConfig config;
  private final Clock clock;
  private final Tally tally;
  private final FailedRecords failed = new FailedRecords();
  private final Deque<Waiting> queue = new ArrayDeque<>();
  private final Thread writer;
  private int queuedRecords;
  private boolean closed;

  /** Starts the storing thread. */
  public Intake(ActivityStore store, IntakeConfig config, Clock clock, Tally tally) {
    this.store = store;
    this.config = config;
    this.clock = clock;
    this.tally = tally;
    this.writer = new Thread(this::storeUntilClosed, "intake");
    writer.start();
  }

  /**
   * Takes a delivery to be stored.
   *
   * @return what becomes of its records, once that is on disk; the future fails if the store does.
   *     What is attached to it runs on the storing thread, so anything slow has to go on elsewhere.
   *     Empty if there is no room, or the intake is closed: nothing was taken
   */
  public Optional<CompletableFuture<Stored>> offer(Batch batch) {
    Waiting waiting = new Waiting(withinAge(batch), new CompletableFuture<Stored>());
    if (takes(waiting)) {
      return Optional.of(waiting.outcome);
    }
    countAsFailed(batch);
    return Optional.empty();
  }

  private synchronized boolean takes(Waiting waiting) {
    boolean fits = queue.isEmpty() || queuedRecords + waiting.received() <= config.queueRecords();
    if (closed || !fits) {
      return false;
    }
    queue.addLast(waiting);
    queuedRecords += waiting.received();
    notifyAll();
    return true;
  }

  /** Stores what waits, then stops; later offers are refused. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    boolean interrupted = false;
    while (writer.isAlive()) {
      try {
        writer.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private Batch withinAge(Batch batch) {
    if (batch.source().takesAnyAge()) {
      return batch;
    }
    Instant now = clock.instant();
    Instant oldest = now.minus(config.maxAge());
    Instant latest = now.plus(config.maxAhead());
    List<ActivityEvent> events = new ArrayList<>(batch.events());
    events.removeIf(event -> !isWithin(event.head().id().at(), oldest, latest));
    List<RunningTotal> totals = new ArrayList<>(batch.totals());
    totals.removeIf(total -> !isWithin(total.at(), oldest, latest));
    return batch.keeping(events, totals);
  }

  private static boolean isWithin(Instant at, Instant oldest, Instant latest) {
    return !at.isBefore(oldest) && !at.isAfter(latest);
  }

  private void storeUntilClosed() {
    try {
      for (List<Waiting> group = nextGroup(); !group.isEmpty(); group = nextGroup()) {
        store(group);
        failed.countIn(store);
      }
      failed.countIn(store);
    } finally {
      // Only an Error leaves something here: nobody may wait for a thread that is gone.
      fail(theRest(), new IllegalStateException("The intake has stopped"));
    }
  }

  private synchronized List<Waiting> nextGroup() {
    boolean interrupted = false;
    while (queue.isEmpty() && !closed) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    List<Waiting> group = new ArrayList<>();
    int rows = 0;
    while (!queue.isEmpty()
        && (group.isEmpty() || rows + queue.getFirst().rows() <= config.groupRecords())) {
      Waiting waiting = queue.removeFirst();
      group.add(waiting);
      rows += waiting.rows();
      queuedRecords -= waiting.received();
    }
    return group;
  }

  private synchronized List<Waiting> theRest() {
    closed = true;
    List<Waiting> rest = List.copyOf(queue);
    queue.clear();
    queuedRecords = 0;
    return rest;
  }

  private void store(List<Waiting> group) {
    List<Stored> outcomes = List.of();
    RuntimeException failure = new IllegalStateException("The store did not answer");
    try {
      outcomes = append(group);
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      if (outcomes.isEmpty()) {
        fail(group, failure);
      }
    }
    for (int i = 0; i < outcomes.size(); i++) {
      Waiting waiting = group.get(i);
      tally.add(waiting.batch.source(), outcomes.get(i));
      waiting.outcome.complete(outcomes.get(i));
    }
  }

  private List<Stored> append(List<Waiting> group) {
    List<Stored> outcomes = store.append(group.stream().map(Waiting::batch).toList());
    if (outcomes.size() != group.size()) {
      throw new IllegalStateException(
          "The store answered " + outcomes.size() + " of " + group.size() + " deliveries");
    }
    return outcomes;
  }

  private void fail(List<Waiting> group, RuntimeException failure) {
    for (Waiting waiting : group) {
      countAsFailed(waiting.batch);
      waiting.outcome.completeExceptionally(failure);
    }
  }

  private void countAsFailed(Batch batch) {
    tally.add(batch.source(), Tally.Outcome.FAILED, batch.received());
    failed.add(batch);
  }

  private record Waiting(Batch batch, CompletableFuture<Stored> outcome) {
    /** What it adds to the queue: a delivery of nothing is one too. */
    private int received() {
      return Math.max(1, batch.received());
    }

    /** What it adds to a transaction: most records of most tools leave no row. */
    private int rows() {
      return Math.max(1, batch.events().size() + batch.totals().size());
    }
  }
}
