package io.goodhart.sandbox.outgoing;

import io.goodhart.sandbox.fault.Faults;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * The events that wait for one app. They go out one after the other, so that the first tries arrive
 * in order; a retry does not hold up the events behind it.
 */
final class EventQueue {
  private final Queue<Delivery> waiting = new ArrayDeque<>();
  private final Faults faults;
  private final Executor executor;
  private final Function<Delivery, CompletableFuture<?>> firstTry;
  private boolean busy;

  EventQueue(Faults faults, Executor executor, Function<Delivery, CompletableFuture<?>> firstTry) {
    this.faults = faults;
    this.executor = executor;
    this.firstTry = firstTry;
  }

  void add(Delivery delivery) {
    synchronized (this) {
      waiting.add(delivery);
    }
    wake();
  }

  /** Sends the next event if there is one, none is under way, and events are not held. */
  void wake() {
    executor.execute(this::sendNext);
  }

  private void sendNext() {
    Delivery next;
    synchronized (this) {
      if (busy || waiting.isEmpty() || faults.holdsEvents()) {
        return;
      }
      busy = true;
      next = waiting.remove();
    }
    CompletableFuture<?> unused =
        firstTry
            .apply(next)
            .whenComplete(
                (done, failure) -> {
                  synchronized (this) {
                    busy = false;
                  }
                  wake();
                });
  }
}
