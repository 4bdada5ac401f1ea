package io.goodhart.edge.slack.listen;

import io.goodhart.activity.Source;
import io.goodhart.delivery.Inbox;
import io.goodhart.delivery.StoreException;
import io.goodhart.edge.slack.Bell;
import io.goodhart.edge.slack.listen.SlackCounts.What;
import io.goodhart.intake.Door;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on the deliveries in the inbox, oldest first, until each is done.
 *
 * <p>One thread looks for them, a few work on them. A delivery that fails is tried again later and
 * given up after five tries; one for which there was no room is tried until there is. Every try
 * after the first of this process counts as received again, because it gets an outcome again.
 */
final class InboxWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(InboxWorker.class);
  private static final int THREADS = 4;
  private static final int LOOK = 64;
  private static final int MOST_TRIES = 5;
  private static final Duration POLL = Duration.ofSeconds(5);
  private static final Duration IDS_KEPT = Duration.ofDays(3);
  private static final int TURNS_BETWEEN_CLEANING = 1_000;

  private final Inbox inbox;
  private final Door door;
  private final Function<String, Tried> work;
  private final Clock clock;
  private final SlackCounts counts;
  private final Duration pause;
  private final ExecutorService pool = WorkerPool.of("slack-inbox", THREADS, LOOK);
  private final Semaphore free = new Semaphore(LOOK);
  private final Set<String> counted = ConcurrentHashMap.newKeySet();
  private final Set<String> inHand = ConcurrentHashMap.newKeySet();
  private final Queue<String> finished = new ConcurrentLinkedQueue<>();
  private final Map<String, Retry> retries = new ConcurrentHashMap<>();
  private final Thread looker = new Thread(this::lookUntilClosed, "slack-inbox");
  private final Bell bell = new Bell();
  private volatile boolean closed;

  /**
   * A worker that waits for {@link #start()}.
   *
   * @param work what is done with the body of a delivery; it counts the outcome
   * @param pause how long after a failure comes the next try; twice as long each time
   */
  InboxWorker(
      Inbox inbox,
      Door door,
      Function<String, Tried> work,
      Clock clock,
      SlackCounts counts,
      Duration pause) {
    this.inbox = inbox;
    this.door = door;
    this.work = work;
    this.clock = clock;
    this.counts = counts;
    this.pause = pause;
  }

  void start() {
    looker.start();
  }

  /** Puts a delivery that was counted as received; its first try here is not counted again. */
  boolean expecting(String id, BooleanSupplier put) {
    boolean first = counted.add(id);
    boolean kept = false;
    try {
      kept = put.getAsBoolean();
    } finally {
      if (!kept && first) {
        counted.remove(id);
      }
    }
    return kept;
  }

  /** Says that something was put into the inbox. */
  void kick() {
    bell.ring();
  }

  /** Finishes what is in hand; what waits stays in the inbox for the next start. */
  @Override
  public void close() {
    closed = true;
    bell.ring();
    try {
      looker.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    WorkerPool.close(pool);
  }

  private void lookUntilClosed() {
    int turns = 0;
    boolean wasWell = true;
    while (!closed) {
      boolean found = false;
      try {
        found = handOut();
        if (turns++ % TURNS_BETWEEN_CLEANING == 0) {
          inbox.forget(clock.instant().minus(IDS_KEPT));
        }
        wasWell = true;
      } catch (StoreException e) {
        if (wasWell) {
          LOG.warn("The inbox could not be read, trying again: {}", e.getMessage());
        }
        wasWell = false;
      } catch (RuntimeException e) {
        LOG.error("Looking through the inbox failed, trying again", e);
      }
      if (!found) {
        awaitKick();
      }
    }
  }

  /** Hands out what is not in hand and due; whether there was anything. */
  private boolean handOut() {
    boolean found = false;
    // Only before the next look: one that was done during a look is still in what was seen.
    for (String id = finished.poll(); id != null; id = finished.poll()) {
      inHand.remove(id);
    }
    int past = inHand.size() + retries.size();
    for (Inbox.Delivery delivery : inbox.waiting(LOOK + past)) {
      Retry retry = retries.get(delivery.id());
      boolean due = retry == null || System.nanoTime() - retry.notBefore >= 0;
      if (!due || inHand.contains(delivery.id()) || !free.tryAcquire()) {
        continue;
      }
      inHand.add(delivery.id());
      found = true;
      pool.execute(() -> tryOnce(delivery));
    }
    return found;
  }

  private void tryOnce(Inbox.Delivery delivery) {
    String id = delivery.id();
    try {
      if (!counted.remove(id)) {
        door.received(Source.SLACK, 1);
      }
      Tried tried = work.apply(delivery.body());
      if (tried == Tried.DONE) {
        inbox.done(id);
        retries.remove(id);
      } else {
        later(id, tried == Tried.FAILED);
      }
    } catch (StoreException e) {
      LOG.warn("A delivery could not be marked as done: {}", e.getMessage());
      later(id, false);
    } finally {
      finished.add(id);
      free.release();
      kick();
    }
  }

  private void later(String id, boolean failed) {
    Retry before = retries.getOrDefault(id, new Retry(0, 0));
    int tries = before.tries + (failed ? 1 : 0);
    if (tries >= MOST_TRIES) {
      inbox.done(id);
      retries.remove(id);
      counts.add(What.POISONED);
      LOG.error("A delivery failed {} times and was given up: event_id={}", tries, id);
      return;
    }
    long wait = pause.toNanos() << Math.min(tries, MOST_TRIES);
    retries.put(id, new Retry(tries, System.nanoTime() + wait));
  }

  private void awaitKick() {
    boolean retrying = !retries.isEmpty() && pause.compareTo(POLL) < 0;
    try {
      bell.await(retrying ? pause : POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }

  private record Retry(int tries, long notBefore) {}
}
