package io.goodhart.delivery;

import java.time.Instant;
import java.util.List;

/**
 * Deliveries that were acknowledged and are still to be worked on, each once.
 *
 * <p>What is put in survives a crash before the sender gets its answer.
 */
public interface Inbox {
  /**
   * Keeps a delivery.
   *
   * @param id what a repeated delivery has in common with the first
   * @param body what to work on; free of text that people wrote
   * @return whether it is new
   */
  boolean put(String id, Instant at, String body);

  /** The oldest deliveries that are not done, at most {@code limit}. */
  List<Delivery> waiting(int limit);

  /** Says that a delivery was worked on; its body is dropped, its id is kept. */
  void done(String id);

  /** Forgets the ids of deliveries done before {@code before}. */
  void forget(Instant before);

  /**
   * An acknowledged delivery.
   *
   * @param id its id
   * @param at when it came
   * @param body what to work on
   */
  record Delivery(String id, Instant at, String body) {}
}
