package io.goodhart.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Messages reserved before they are sent, so that a restart, a repeated wake-up and a second
 * process still send each once.
 */
public interface Outbox {
  /** The furthest ahead that a message may wait for its time. */
  Duration LONGEST_WAIT = Duration.ofDays(7);

  /**
   * Reserves a message, to be sent from {@code at} on.
   *
   * @return whether it is new; a key that is there already changes nothing
   */
  boolean reserve(String key, String channel, String body, Optional<String> thread, Instant at);

  /**
   * Reserves a message and the one that follows in its thread, both or neither, so that a crash
   * leaves no message without its details.
   *
   * @param key what makes it the same message; the one in its thread has {@code :thread} behind it
   * @return whether it is new; a key that is there already changes nothing
   */
  boolean reserveWithThread(String key, String channel, String body, String threadBody, Instant at);

  /**
   * Reserves what is to stand in the place of a message that arrived, and what is said about it in
   * that message's thread, both or neither.
   *
   * @param key what makes it the same change; what is said in the thread has {@code :thread} behind
   *     it
   * @param edited the key of the message that is changed
   * @return whether it is new; a key that is there already changes nothing
   */
  boolean reserveEdit(
      String key, String edited, String channel, String body, String threadBody, Instant at);

  /**
   * Reserves what is to stand in the place of a message that arrived, instead of whatever else was
   * to stand there and has not been sent.
   *
   * @param edited the key of the message that is changed
   * @return whether it is new; a key that is there already changes nothing
   */
  boolean replace(String key, String edited, String channel, String body, Instant at);

  /** Reserves a key for good without sending anything, because nothing needs to be said. */
  void settle(String key, String channel, Instant at);

  /** The message with this key. */
  Optional<OutboxMessage> find(String key);

  /**
   * Takes messages whose time has come, oldest first, for the one process that gets them; they are
   * not taken again before {@code until}. Taking a message marks it {@link
   * OutboxMessage.State#UNCLEAR} until an outcome is recorded, and returns the state it had before.
   *
   * <p>Nothing waits for more than {@link #LONGEST_WAIT}: a time further ahead can only come from a
   * clock that was wrong and has been set back, so it counts as come.
   */
  List<OutboxMessage> take(Instant now, Instant until, int limit);

  /** Records that the message arrived under the given id. */
  void sent(String key, String postedAs, Instant at);

  /** Records that it did not arrive and may be tried again at {@code next}. */
  void retry(String key, Instant next, String reason);

  /** Records that it cannot arrive until somebody acts. */
  void refused(String key, String reason, Instant at);

  /**
   * Lets a message that was refused, and what was to follow in its thread, be tried again from
   * {@code at} on, in this channel. Any other message stays as it is.
   */
  void reopen(String key, String channel, Instant at);

  /** Drops the texts of messages settled before {@code before}; their keys stay reserved. */
  void forgetBodies(Instant before);

  /** How many messages are waiting or unclear. */
  int waiting();
}
