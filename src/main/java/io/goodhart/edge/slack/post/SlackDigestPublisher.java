package io.goodhart.edge.slack.post;

import io.goodhart.delivery.Outbox;
import io.goodhart.digest.DigestPublisher;
import io.goodhart.digest.Message;
import io.goodhart.edge.slack.render.BlockKit;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Reserves messages in the outbox, in Slack's form, and wakes the sender. */
public final class SlackDigestPublisher implements DigestPublisher {
  private static final String THREAD = ":thread";

  private final Outbox outbox;
  private final Clock clock;
  private final Runnable wake;
  private final BlockKit blockKit = new BlockKit();

  /** Publishes through this outbox; {@code wake} is told after each reservation. */
  public SlackDigestPublisher(Outbox outbox, Clock clock, Runnable wake) {
    this.outbox = outbox;
    this.clock = clock;
    this.wake = wake;
  }

  @Override
  public void publish(String key, String channel, Message message, Optional<Message> thread) {
    Instant now = clock.instant();
    outbox.reserve(key, channel, blockKit.render(message).toJson(), Optional.empty(), now);
    thread.ifPresent(
        details ->
            outbox.reserve(
                key + THREAD, channel, blockKit.render(details).toJson(), Optional.of(key), now));
    wake.run();
  }
}
