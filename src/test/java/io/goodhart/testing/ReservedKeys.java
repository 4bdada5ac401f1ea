package io.goodhart.testing;

import io.goodhart.delivery.Outbox;
import io.goodhart.delivery.OutboxMessage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An outbox that reserves and settles; nothing is sent but what a test says was. */
public final class ReservedKeys implements Outbox {
  private final Map<String, OutboxMessage> messages = new LinkedHashMap<>();

  /** The keys reserved or settled so far. */
  public Set<String> keys() {
    return Set.copyOf(messages.keySet());
  }

  @Override
  public boolean reserve(
      String key, String channel, String body, Optional<String> thread, Instant at) {
    return messages.putIfAbsent(key, OutboxMessage.reserved(key, channel, body, thread, at))
        == null;
  }

  @Override
  public boolean reserveWithThread(
      String key, String channel, String body, String threadBody, Instant at) {
    boolean isNew = reserve(key, channel, body, Optional.empty(), at);
    if (isNew) {
      reserve(key + ":thread", channel, threadBody, Optional.of(key), at);
    }
    return isNew;
  }

  @Override
  public boolean reserveEdit(
      String key, String edited, String channel, String body, String threadBody, Instant at) {
    boolean isNew = reserve(key, channel, body, Optional.empty(), at);
    if (isNew) {
      reserve(key + ":thread", channel, threadBody, Optional.of(edited), at);
    }
    return isNew;
  }

  @Override
  public boolean replace(String key, String edited, String channel, String body, Instant at) {
    return reserve(key, channel, body, Optional.empty(), at);
  }

  @Override
  public void settle(String key, String channel, Instant at) {
    reserve(key, channel, "", Optional.empty(), at);
  }

  @Override
  public Optional<OutboxMessage> find(String key) {
    return Optional.ofNullable(messages.get(key));
  }

  @Override
  public List<OutboxMessage> take(Instant now, Instant until, int limit) {
    throw new UnsupportedOperationException("Nothing is sent from here");
  }

  @Override
  public void sent(String key, String postedAs, Instant at) {
    messages.computeIfPresent(
        key,
        (same, message) ->
            new OutboxMessage(
                key,
                message.channel(),
                message.body(),
                message.thread(),
                OutboxMessage.State.SENT,
                1,
                at,
                Optional.of(postedAs),
                message.edits(),
                "",
                Optional.of(at)));
  }

  @Override
  public void retry(String key, Instant next, String reason) {
    throw new UnsupportedOperationException("Nothing is sent from here");
  }

  @Override
  public void refused(String key, String reason, Instant at) {
    throw new UnsupportedOperationException("Nothing is sent from here");
  }

  @Override
  public void reopen(String key, String channel, Instant at) {
    throw new UnsupportedOperationException("Nothing is refused here");
  }

  @Override
  public void forgetBodies(Instant before) {
    throw new UnsupportedOperationException("Nothing is settled here");
  }

  @Override
  public int waiting() {
    return messages.size();
  }
}
