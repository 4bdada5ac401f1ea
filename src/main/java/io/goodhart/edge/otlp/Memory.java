package io.goodhart.edge.otlp;

import java.util.concurrent.atomic.AtomicLong;

/** What all bodies that are being read may hold together. Safe for use by many threads. */
final class Memory {
  private final AtomicLong left;

  Memory(long bytes) {
    this.left = new AtomicLong(bytes);
  }

  /** Takes so many bytes; false if they are not there. */
  boolean take(int bytes) {
    if (left.addAndGet(-bytes) >= 0) {
      return true;
    }
    left.addAndGet(bytes);
    return false;
  }

  /** Gives back what was taken. */
  void give(long bytes) {
    left.addAndGet(bytes);
  }
}
