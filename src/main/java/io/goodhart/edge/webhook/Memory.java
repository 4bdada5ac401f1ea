package io.goodhart.edge.webhook;

import java.util.concurrent.atomic.AtomicLong;

/** What all bodies that are being read may hold together. Safe for use by many threads. */
final class Memory {
  private final AtomicLong left;

  Memory(long bytes) {
    this.left = new AtomicLong(bytes);
  }

  /** What one body holds of it. */
  Share share() {
    return new Share();
  }

  final class Share {
    private final AtomicLong taken = new AtomicLong();

    /** Takes so many bytes; false if they are not there. */
    boolean take(int bytes) {
      if (left.addAndGet(-bytes) < 0) {
        left.addAndGet(bytes);
        return false;
      }
      taken.addAndGet(bytes);
      return true;
    }

    /** Gives back all that was taken. */
    void release() {
      left.addAndGet(taken.getAndSet(0));
    }
  }
}
