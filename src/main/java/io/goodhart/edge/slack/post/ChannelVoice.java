package io.goodhart.edge.slack.post;

import io.goodhart.commands.gate.ApprovalsChannel;
import io.goodhart.delivery.Outbox;
import io.goodhart.delivery.OutboxMessage;
import io.goodhart.digest.Message;
import io.goodhart.edge.slack.render.BlockKit;
import java.time.Clock;
import java.util.Optional;

/**
 * Speaks in the channel of those who decide, through the outbox. Safe for use by many threads and
 * beside other processes.
 */
public final class ChannelVoice implements ApprovalsChannel {
  private final String channel;
  private final Outbox outbox;
  private final Runnable wake;
  private final Clock clock;
  private final BlockKit blockKit = new BlockKit();

  /**
   * Speaks there.
   *
   * @param channel its id, or its name after {@code #}
   * @param wake is told when something waits to be sent
   */
  public ChannelVoice(String channel, Outbox outbox, Runnable wake, Clock clock) {
    this.channel = channel;
    this.outbox = outbox;
    this.wake = wake;
    this.clock = clock;
  }

  @Override
  public boolean say(String key, Message message) {
    String body = blockKit.render(message).toJson();
    boolean unused = outbox.reserve(key, channel, body, Optional.empty(), clock.instant());
    wake.run();
    return true;
  }

  /** The message may still wait to be sent; its change then waits for it. */
  @Override
  public boolean show(String key, String state, Message message) {
    Optional<OutboxMessage> said = outbox.find(key);
    if (said.isEmpty()) {
      return say(key, message);
    }
    String change = key + ":" + state;
    if (outbox.find(change).isEmpty()) {
      String body = blockKit.render(message).toJson();
      boolean unused = outbox.replace(change, key, said.get().channel(), body, clock.instant());
      wake.run();
    }
    return true;
  }
}
