package io.goodhart.edge.sql;

import io.goodhart.delivery.StoreException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Works that wait for the writer, in order of arrival; those who bring one wait for room. */
final class WriteQueue {
  private final int room;
  private final Deque<PendingWork<?>> waiting = new ArrayDeque<>();
  private boolean closed;

  WriteQueue(int room) {
    this.room = room;
  }

  /**
   * Adds a work, once there is room.
   *
   * @throws StoreException if the queue is closed or the thread interrupted; nothing was added
   */
  synchronized void put(PendingWork<?> work) {
    try {
      while (waiting.size() >= room && !closed) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("Waiting for room to write", e);
    }
    if (closed) {
      throw new StoreException("Writing", new IllegalStateException("The database is closed"));
    }
    waiting.addLast(work);
    notifyAll();
  }

  /** The works that wait, at most {@code most}; none only when it is closed and drained. */
  synchronized List<PendingWork<?>> next(int most) {
    boolean interrupted = false;
    while (waiting.isEmpty() && !closed) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    List<PendingWork<?>> group = new ArrayList<>();
    while (!waiting.isEmpty() && group.size() < most) {
      group.add(waiting.removeFirst());
    }
    notifyAll();
    return group;
  }

  /** How many works wait. */
  synchronized int size() {
    return waiting.size();
  }

  /** Takes no more works; those that wait are still handed out. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
