package io.goodhart.edge.slack;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Wakes a worker that has nothing to do. A ring before the wait is not lost; many rings are one.
 */
public final class Bell {
  private final BlockingQueue<Boolean> rings = new ArrayBlockingQueue<>(1);

  /** Ends the wait that is under way, or the next one. */
  public void ring() {
    // A ring that finds another one waiting is the same ring.
    boolean unused = rings.offer(Boolean.TRUE);
  }

  /**
   * Waits for a ring, no longer than {@code most}.
   *
   * @return whether it rang
   * @throws InterruptedException if the thread is interrupted
   */
  public boolean await(Duration most) throws InterruptedException {
    return rings.poll(most.toNanos(), TimeUnit.NANOSECONDS) != null;
  }
}
