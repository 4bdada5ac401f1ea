package io.goodhart.approvals;

import io.goodhart.approvals.action.Action;
import java.time.Instant;

/** What became of requests for the same kind of action. */
public interface RequestHistory {
  /**
   * Counts requests of the same agent, tool, class, target and environment about which people were
   * asked at or after a time.
   *
   * @throws io.goodhart.delivery.StoreException if they cannot be read
   */
  Counts like(Action action, Instant since);

  /**
   * How many there were.
   *
   * @param asked of how many people were asked
   * @param approved how many people approved
   * @param denied how many a person denied
   */
  record Counts(int asked, int approved, int denied) {}
}
