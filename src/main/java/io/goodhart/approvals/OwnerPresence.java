package io.goodhart.approvals;

import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.policy.OwnerState;
import java.time.Instant;

/** Whether the owner of an agent is there. */
public interface OwnerPresence {
  /** Nothing is known of anybody. */
  OwnerPresence UNKNOWN = (owner, at) -> OwnerState.UNKNOWN;

  /**
   * Whether they are there at a time.
   *
   * @throws io.goodhart.delivery.StoreException if it cannot be looked up
   */
  OwnerState of(Person owner, Instant at);
}
