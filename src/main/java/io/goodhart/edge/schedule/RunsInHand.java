package io.goodhart.edge.schedule;

import java.util.concurrent.Phaser;

/**
 * The runs that are under way, so that closing can wait for them and for nothing else. Quartz
 * cannot be asked to: a run that it hands to a thread just as that thread is told to stop is never
 * begun, and its pool waits for the end of it for ever. Safe for use by many threads.
 */
final class RunsInHand {
  private final Phaser runs =
      new Phaser(1) {
        @Override
        protected boolean onAdvance(int phase, int registeredParties) {
          return true;
        }
      };

  /** Runs it, unless everything was closed. */
  void run(Runnable work) {
    if (runs.register() < 0) {
      return;
    }
    try {
      work.run();
    } finally {
      runs.arriveAndDeregister();
    }
  }

  /** Waits for the runs under way; from then on none begins. */
  void close() {
    runs.arriveAndAwaitAdvance();
  }
}
