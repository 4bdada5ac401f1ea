package io.goodhart.edge.slack.listen;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes pools of a fixed size whose queue is bounded: what does not fit is refused at once. */
final class WorkerPool {
  private static final Duration LAST_WORK = Duration.ofSeconds(10);

  private WorkerPool() {}

  /** A pool of named threads; a task beyond {@code waiting} is rejected. */
  static ExecutorService of(String name, int threads, int waiting) {
    AtomicInteger number = new AtomicInteger();
    return new ThreadPoolExecutor(
        threads,
        threads,
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(waiting),
        task -> new Thread(task, name + "-" + number.incrementAndGet()));
  }

  /** Finishes what the pool has begun or queued, within a limit. */
  static void close(ExecutorService pool) {
    pool.shutdown();
    try {
      if (!pool.awaitTermination(LAST_WORK.toSeconds(), TimeUnit.SECONDS)) {
        pool.shutdownNow();
      }
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
