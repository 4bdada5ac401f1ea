package io.goodhart.edge.slack.post;

import io.goodhart.delivery.Outbox;
import io.goodhart.digest.CorrectionPublisher;
import io.goodhart.digest.DigestPublisher;
import io.goodhart.digest.Message;
import io.goodhart.edge.slack.render.BlockKit;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Reserves messages in the outbox, in Slack's form, and wakes the sender. */
public final class SlackDigestPublisher implements DigestPublisher, CorrectionPublisher {
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
    String body = blockKit.render(message).toJson();
    if (thread.isPresent()) {
      String details = blockKit.render(thread.get()).toJson();
      outbox.reserveWithThread(key, channel, body, details, now);
    } else {
      outbox.reserve(key, channel, body, Optional.empty(), now);
    }
    wake.run();
  }

  @Override
  public void correct(
      String key, String corrected, String channel, Message message, Message inThread) {
    boolean unused =
        outbox.reserveEdit(
            key,
            corrected,
            channel,
            blockKit.render(message).toJson(),
            blockKit.render(inThread).toJson(),
            clock.instant());
    wake.run();
  }
}
