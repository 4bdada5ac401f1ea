package io.goodhart.delivery;

import java.time.Instant;

/** What became of the wish to tell somebody something. */
public sealed interface Told {
  /**
   * A message says it, either a new one or one that has not gone out yet.
   *
   * @param key the message in the outbox
   * @param at when it goes out at the earliest
   */
  record By(String key, Instant at) implements Told {}

  /** Nothing is sent: they asked for quiet. */
  record Quiet() implements Told {}

  /** Nothing is sent: they have been told of this very thing, or there is no room for it. */
  record NotSent() implements Told {}
}
