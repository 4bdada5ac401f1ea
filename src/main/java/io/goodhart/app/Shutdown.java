package io.goodhart.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Waits until the process is told to stop, and holds the stop up until everything is closed. */
final class Shutdown {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Shutdown() {}

  /**
   * Returns when the process is told to end by a signal. The process then waits for the calling
   * thread to end, so that what it closes gets closed.
   */
  static void await() throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    Thread waiting = Thread.currentThread();
    Thread hook =
        new Thread(
            () -> {
              told.countDown();
              try {
                waiting.join(PATIENCE.toMillis());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "shutdown");
    Runtime.getRuntime().addShutdownHook(hook);
    told.await();
  }
}
