package io.goodhart.approvals;

import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.policy.Demand;
import io.goodhart.approvals.request.Right;

/** What somebody may do with a request, looked up at the moment of each press. */
public interface ReviewerRights {
  /** What they may do; whether it is their own is looked at elsewhere. */
  Right of(Person who, Demand demand, Action action);
}
