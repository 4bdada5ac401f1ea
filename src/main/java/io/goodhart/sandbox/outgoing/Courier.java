package io.goodhart.sandbox.outgoing;

import io.goodhart.sandbox.fault.Faults;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries requests to apps. Events are queued per app and retried by the plan; commands, actions
 * and submissions go at once and are tried once, as Slack does. Nothing here blocks the caller.
 */
public final class Courier implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  private final Map<String, EventQueue> queues = new ConcurrentHashMap<>();
  private final Deliveries deliveries = new Deliveries();
  private final Faults faults;
  private final RetryPlan plan;
  private final ScheduledExecutorService timer;
  private final ExecutorService pool;
  private final SignedPost post;

  public Courier(Clock clock, Faults faults, RetryPlan plan, ScheduledExecutorService timer) {
    this.faults = faults;
    this.plan = plan;
    this.timer = timer;
    this.pool = newPool();
    this.post = new SignedPost(pool, clock, faults, plan.answerLimit());
    faults.whenReleased(() -> queues.values().forEach(EventQueue::wake));
  }

  public Deliveries deliveries() {
    return deliveries;
  }

  /** Queues an event; duplicates asked for by the faults are queued behind it. */
  public void queue(Recipient recipient, Parcel event) {
    for (int copy = 0; copy <= faults.extraCopies(); copy++) {
      Delivery delivery = new Delivery(recipient, event);
      deliveries.opened(delivery);
      queues
          .computeIfAbsent(
              recipient.appId(), id -> new EventQueue(faults, pool, d -> attempt(d, 0, "")))
          .add(delivery);
    }
  }

  /** Sends a request that is tried once; completes with its end, whatever that is. */
  public CompletableFuture<Delivery> send(Recipient recipient, Parcel parcel) {
    Delivery delivery = new Delivery(recipient, parcel);
    deliveries.opened(delivery);
    return post.send(recipient, parcel, 0, "")
        .handle(
            (attempt, failure) -> {
              if (failure == null) {
                delivery.add(attempt);
              } else {
                LOG.warn("request was not sent app={}", delivery.appId(), failure);
              }
              boolean ok = failure == null && attempt.isOk();
              deliveries.closed(delivery, ok ? Delivery.Status.DELIVERED : Delivery.Status.FAILED);
              return delivery;
            });
  }

  /** As many threads as there is work, none when idle; what comes after the end is dropped. */
  private static ExecutorService newPool() {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        10,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        work -> {
          Thread thread = new Thread(work, "sandbox-courier");
          thread.setDaemon(true);
          return thread;
        },
        new ThreadPoolExecutor.DiscardPolicy());
  }

  private CompletableFuture<?> attempt(Delivery delivery, int number, String reason) {
    return post.send(delivery.recipient(), delivery.parcel(), number, reason)
        .whenComplete(
            (attempt, failure) -> {
              if (failure != null) {
                LOG.warn("event was not sent app={}", delivery.appId(), failure);
                deliveries.closed(delivery, Delivery.Status.FAILED);
                return;
              }
              delivery.add(attempt);
              settle(delivery, attempt);
            });
  }

  private void settle(Delivery delivery, DeliveryAttempt attempt) {
    if (attempt.isOk()) {
      deliveries.closed(delivery, Delivery.Status.DELIVERED);
    } else if (attempt.noRetry() || attempt.number() >= plan.delays().size()) {
      LOG.warn(
          "event was given up app={} event={} tries={} reason={}",
          delivery.appId(),
          delivery.label(),
          attempt.number() + 1,
          attempt.failure());
      deliveries.closed(delivery, Delivery.Status.FAILED);
    } else {
      retryLater(delivery, attempt);
    }
  }

  private void retryLater(Delivery delivery, DeliveryAttempt failed) {
    ScheduledFuture<?> unused =
        timer.schedule(
            () -> {
              CompletableFuture<?> retry = attempt(delivery, failed.number() + 1, failed.failure());
              LOG.debug("event is retried app={} {}", delivery.appId(), retry);
            },
            plan.delays().get(failed.number()).toMillis(),
            TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
