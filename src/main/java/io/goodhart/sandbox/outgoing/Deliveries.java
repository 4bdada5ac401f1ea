package io.goodhart.sandbox.outgoing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The record of the latest requests to apps, oldest first, and the way to wait for their end.
 *
 * <p>It keeps the last 10,000 so that a long demo does not fill the memory.
 */
public final class Deliveries {
  private static final int KEPT = 10_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Delivery> latest = new ArrayDeque<>();
  private int open;

  public List<Delivery> all() {
    lock.lock();
    try {
      return List.copyOf(latest);
    } finally {
      lock.unlock();
    }
  }

  public List<Delivery> of(DeliveryKind kind) {
    return all().stream().filter(d -> d.kind() == kind).toList();
  }

  /** The events of one type, such as {@code message} or {@code app_mention}. */
  public List<Delivery> events(String type) {
    return of(DeliveryKind.EVENT).stream().filter(d -> d.label().equals(type)).toList();
  }

  /**
   * Waits until no request is under way, queued or to be retried. Held events count as queued.
   *
   * @throws IllegalStateException when the limit passes first; it names what is still open
   */
  public void awaitQuiet(Duration limit) {
    long nanos = limit.toNanos();
    lock.lock();
    try {
      while (open > 0) {
        if (nanos <= 0) {
          throw new IllegalStateException("still open after " + limit + ": " + pending());
        }
        nanos = changed.awaitNanos(nanos);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for deliveries", e);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until an event of a type has been delivered or given up.
   *
   * @throws IllegalStateException when the limit passes first
   */
  public Delivery awaitEvent(String type, Duration limit) {
    long nanos = TimeUnit.NANOSECONDS.convert(limit);
    lock.lock();
    try {
      while (true) {
        for (Delivery delivery : events(type)) {
          if (delivery.status() != Delivery.Status.PENDING) {
            return delivery;
          }
        }
        if (nanos <= 0) {
          throw new IllegalStateException("no event " + type + " after " + limit);
        }
        nanos = changed.awaitNanos(nanos);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an event", e);
    } finally {
      lock.unlock();
    }
  }

  void opened(Delivery delivery) {
    lock.lock();
    try {
      latest.addLast(delivery);
      if (latest.size() > KEPT) {
        latest.removeFirst();
      }
      open++;
    } finally {
      lock.unlock();
    }
  }

  void closed(Delivery delivery, Delivery.Status end) {
    lock.lock();
    try {
      delivery.end(end);
      open--;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private List<Delivery> pending() {
    return latest.stream().filter(d -> d.status() == Delivery.Status.PENDING).toList();
  }
}
