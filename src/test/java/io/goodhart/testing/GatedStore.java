package io.goodhart.testing;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.Batch;
import io.goodhart.activity.EventId;
import io.goodhart.activity.Source;
import io.goodhart.activity.Stored;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/** A store that takes events once each, waits at a gate when told to, and fails when told to. */
public final class GatedStore extends FixedActivity {
  private final Set<EventId> known = new HashSet<>();
  private final List<List<Batch>> groups = new ArrayList<>();
  private final List<String> failedCounts = new ArrayList<>();
  private final Semaphore gate = new Semaphore(0);
  private final BlockingQueue<Integer> arrivals = new LinkedBlockingQueue<>();
  private volatile boolean gated;
  private volatile Runnable failure = () -> {};

  /** From now on each append waits until {@link #letOneThrough()}. */
  public void close() {
    gated = true;
  }

  /** Lets one append through the gate. */
  public void letOneThrough() {
    gate.release();
  }

  /** Opens the gate for good. */
  public void open() {
    gated = false;
    gate.release();
  }

  /** From now on each call does this first. */
  public void failingBy(Runnable what) {
    failure = what;
  }

  /** Waits until an append has arrived, and says how many batches it brought. */
  public int awaitArrival() {
    try {
      return arrivals.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The groups of batches appended so far, those that failed left out. */
  public synchronized List<List<Batch>> groups() {
    return List.copyOf(groups);
  }

  /** The calls of {@code countFailed} so far, as {@code source day records}. */
  public synchronized List<String> failedCounts() {
    return List.copyOf(failedCounts);
  }

  @Override
  public List<Stored> append(List<Batch> batches) {
    arrivals.add(batches.size());
    if (gated) {
      gate.acquireUninterruptibly();
    }
    failure.run();
    return keep(batches);
  }

  @Override
  public synchronized void countFailed(Source source, LocalDate day, int records) {
    failure.run();
    failedCounts.add(source + " " + day + " " + records);
  }

  private synchronized List<Stored> keep(List<Batch> batches) {
    groups.add(List.copyOf(batches));
    return batches.stream().map(this::keep).toList();
  }

  private Stored keep(Batch batch) {
    int stored = 0;
    for (ActivityEvent event : batch.events()) {
      stored += known.add(event.head().id()) ? 1 : 0;
    }
    return new Stored(stored, batch.events().size() - stored, batch.ignored(), batch.malformed());
  }
}
