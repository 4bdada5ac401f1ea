package io.goodhart.approvals.told;

import io.goodhart.approvals.request.RequestId;
import java.time.Instant;
import java.util.List;

/** In which message somebody hears of an outcome. */
public sealed interface Turn {
  /** In one of its own. */
  record Alone() implements Turn {}

  /**
   * In one with others.
   *
   * @param opened when that message was begun
   * @param requests what it tells of, in the order in which it was heard of
   * @param outcomes how many outcomes they are; a request may have several
   */
  record Together(Instant opened, List<RequestId> requests, int outcomes) implements Turn {
    /** Copies the list. */
    public Together {
      requests = List.copyOf(requests);
    }
  }
}
