package io.goodhart.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * A message that has to arrive exactly once.
 *
 * @param key what makes it the same message, such as {@code digest:3:2026-W47:1}
 * @param channel where it goes
 * @param body the message as the edge wrote it
 * @param thread the key of the message in whose thread it goes
 * @param state how far it got
 * @param attempts how often it was tried
 * @param nextAttempt when it may be tried again
 * @param postedAs the receiving system's id of the posted message
 * @param edits the key of the posted message whose place it takes; absent: it is one of its own
 * @param reason why the last attempt did not succeed, as a code; empty: there is nothing to say
 * @param settledAt when it arrived or was refused
 */
public record OutboxMessage(
    String key,
    String channel,
    String body,
    Optional<String> thread,
    State state,
    int attempts,
    Instant nextAttempt,
    Optional<String> postedAs,
    Optional<String> edits,
    String reason,
    Optional<Instant> settledAt) {
  /** A message that was just reserved. */
  public static OutboxMessage reserved(
      String key, String channel, String body, Optional<String> thread, Instant at) {
    return new OutboxMessage(
        key,
        channel,
        body,
        thread,
        State.WAITING,
        0,
        at,
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty());
  }

  /** How far a message got. */
  public enum State {
    /** Reserved and not yet tried, or refused in a way that may pass. */
    WAITING(0),
    /** Tried, and whether it arrived is not known; look before trying again. */
    UNCLEAR(1),
    /** Arrived. */
    SENT(2),
    /** Refused for good; somebody has to act. */
    REFUSED(3);

    private final int code;

    State(int code) {
      this.code = code;
    }

    /** The number it is stored by. */
    public int code() {
      return code;
    }
  }
}
