package io.goodhart.approvals;

import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.policy.Demand;
import io.goodhart.approvals.request.Request;

/**
 * Asks people, and tells them what became of it. It is called after the change is stored, never
 * before; the same call may come twice. What it cannot say now it says later: it does not throw.
 */
public interface ApprovalNotifier {
  /** Nobody can be asked. */
  ApprovalNotifier NOBODY =
      new ApprovalNotifier() {
        @Override
        public Reach reach(Demand demand, Action action) {
          return new Reach.People(0);
        }

        @Override
        public boolean asked(Request request, String words) {
          return false;
        }

        @Override
        public void voted(Request request) {}

        @Override
        public void decided(Request request) {}

        @Override
        public void used(Request request) {}
      };

  /** How many people could decide, leaving out those whose own action it is. */
  Reach reach(Demand demand, Action action);

  /**
   * A request waits for people.
   *
   * @param words why, in the agent's words; may be empty
   * @return false if they will not hear of it, and then it is denied
   */
  boolean asked(Request request, String words);

  /** A vote was counted, and others are needed. */
  void voted(Request request);

  /** It was approved, denied, withdrawn, revoked, or its time is over. */
  void decided(Request request);

  /** Its approval was used. */
  void used(Request request);
}
