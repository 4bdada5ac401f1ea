package io.goodhart.approvals.stuck;

import java.time.Instant;
import java.util.List;

/** Finds actions that agents repeat without doing anything else. */
@FunctionalInterface
public interface RepeatedActions {
  /**
   * What was repeated since a time, at least so many times; what agents asked while they were
   * paused is left out.
   *
   * @throws io.goodhart.delivery.StoreException if it cannot be read
   */
  List<Repetition> since(Instant from, int least);
}
