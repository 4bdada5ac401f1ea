package io.goodhart.approvals.told;

import io.goodhart.approvals.request.RequestId;
import java.time.Duration;
import java.time.Instant;

/**
 * Remembers which outcomes people were told directly. Five in any hour have a message each; those
 * behind them come together in one, which takes in whatever happens within an hour of its
 * beginning. It survives a restart.
 */
public interface ToldOutcomes {
  /** So many messages of their own there are in the time below. */
  int MOST_ALONE = 5;

  /** How far messages of their own are counted together, and how long one takes in others. */
  Duration SPAN = Duration.ofHours(1);

  /**
   * Finds the message for an outcome and remembers it; asked again it is the same one, with
   * whatever joined it since.
   *
   * @param address whom it is told to
   * @param version of the request, so that each of its outcomes is told
   */
  Turn turn(String address, RequestId request, int version, Instant now);

  /** Forgets what was told before that time. */
  void forget(Instant before);
}
