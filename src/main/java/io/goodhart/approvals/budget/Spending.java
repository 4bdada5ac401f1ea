package io.goodhart.approvals.budget;

import io.goodhart.approvals.action.AgentId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** How much agents did. */
public interface Spending {
  /**
   * How many actions of each agent were let through of those asked at or after a time; an approval
   * that was not used in time, or was taken back, does not count.
   *
   * @throws io.goodhart.delivery.StoreException if it cannot be read
   */
  Map<AgentId, Integer> since(Instant time);

  /**
   * The sessions in which an agent asked for anything at or after a time, as it names them; at most
   * 10000.
   *
   * @throws io.goodhart.delivery.StoreException if it cannot be read
   */
  Set<String> sessions(AgentId agent, Instant time);
}
