package io.goodhart.edge.slack.post;

import io.goodhart.delivery.Outbox;
import io.goodhart.delivery.OutboxMessage;
import io.goodhart.delivery.StoreException;
import io.goodhart.edge.slack.Bell;
import io.goodhart.edge.slack.Installation;
import io.goodhart.edge.slack.SlackConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in the outbox, from a thread of its own.
 *
 * <p>Taking a message leases it: two senders never try the same one at the same time, and a try
 * that began too late in its lease is not made. Safe for use by many threads.
 */
public final class OutboxSender implements AutoCloseable {
  /** How long a taken message belongs to the sender that took it. */
  static final Duration LEASE = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
  private static final int BATCH = 10;
  private static final Duration POLL = Duration.ofSeconds(1);

  private final Outbox outbox;
  private final Installation installation;
  private final Clock clock;
  private final Delivery delivery;
  private final Duration callTimeout;
  private final Thread thread = new Thread(this::sendUntilClosed, "slack-outbox");
  private final Bell bell = new Bell();
  private volatile boolean closed;

  /** A sender for this workspace; it sends nothing by itself until {@link #start()}. */
  public OutboxSender(SlackConnection connection, Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.installation = connection.installation();
    this.clock = clock;
    this.delivery =
        new Delivery(connection.methods(), outbox, installation, clock, new Pace(System::nanoTime));
    this.callTimeout = connection.config().callTimeout();
  }

  /** Starts the sending thread. */
  public void start() {
    thread.start();
  }

  /** Says that something was reserved, so that it goes out at once. */
  public void kick() {
    bell.ring();
  }

  /**
   * Sends what is due now and returns when nothing is left that may be tried now.
   *
   * @return how many messages are known to have arrived
   * @throws StoreException if the outbox cannot be read or written
   */
  public int flush() {
    int arrived = 0;
    while (!closed && installation.mayPost()) {
      Instant now = clock.instant();
      Instant until = now.plus(LEASE);
      List<OutboxMessage> taken = outbox.take(now, until, BATCH);
      if (taken.isEmpty()) {
        break;
      }
      Instant lastStart = until.minus(callTimeout.multipliedBy(2));
      for (OutboxMessage message : taken) {
        // A lease that is nearly over leaves the message unclear: whoever takes it next looks
        // first.
        if (clock.instant().isBefore(lastStart) && delivery.attempt(message)) {
          arrived++;
        }
      }
    }
    return arrived;
  }

  /** Stops after the message that is under way; what waits stays in the outbox. */
  @Override
  public void close() {
    closed = true;
    bell.ring();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sendUntilClosed() {
    while (!closed) {
      try {
        flush();
      } catch (StoreException e) {
        LOG.warn("The outbox could not be worked on, trying again: {}", e.getMessage());
      } catch (RuntimeException e) {
        LOG.error("Sending from the outbox failed, trying again", e);
      }
      awaitKick();
    }
  }

  private void awaitKick() {
    try {
      bell.await(POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }
}
