package io.goodhart.approvals.paths;

import io.goodhart.approvals.ApprovalStore;
import io.goodhart.approvals.PauseStore;

/**
 * Where a request is kept, as two replicas of the bot have it.
 *
 * @param store of requests
 * @param pauses beside them
 * @param storeElsewhere the same requests in the other replica
 * @param pausesElsewhere the same pauses there
 */
public record Place(
    ApprovalStore store,
    PauseStore pauses,
    ApprovalStore storeElsewhere,
    PauseStore pausesElsewhere) {
  /** The same place, in whose first replica something else happens before its first change. */
  Place interruptedBy(Runnable other) {
    Interruption once = new Interruption(other);
    return new Place(
        once.in(ApprovalStore.class, store),
        once.in(PauseStore.class, pauses),
        storeElsewhere,
        pausesElsewhere);
  }

  /** The place as the other replica has it. */
  Place elsewhere() {
    return new Place(storeElsewhere, pausesElsewhere, store, pauses);
  }
}
