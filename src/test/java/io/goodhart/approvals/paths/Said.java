package io.goodhart.approvals.paths;

import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.request.ReviewOutcome;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was said of a request, written down beside the gate, from the presses alone.
 *
 * @param yes who approved, as far as they were told that it counts
 * @param no who denied
 * @param stopped whether it was withdrawn, ran out of time, was changed, or its agent was paused
 */
record Said(Set<String> yes, Set<String> no, boolean stopped) {
  static final Said NOTHING = new Said(Set.of(), Set.of(), false);

  Said after(ReviewOutcome outcome, Person by, boolean approves) {
    if (!(outcome instanceof ReviewOutcome.Counted)) {
      return this;
    }
    Set<String> more = new TreeSet<>(approves ? yes : no);
    more.add(by.identity().toString());
    return approves ? new Said(more, no, stopped) : new Said(yes, more, stopped);
  }

  Said andStopped() {
    return new Said(yes, no, true);
  }
}
