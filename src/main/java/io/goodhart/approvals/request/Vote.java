package io.goodhart.approvals.request;

import io.goodhart.approvals.action.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * What one person says to a request.
 *
 * @param by who
 * @param approves whether they say yes
 * @param scope how far a yes reaches
 * @param reason why, in their words; a no has one
 * @param at when
 */
public record Vote(Person by, boolean approves, Scope scope, Optional<String> reason, Instant at) {
  private static final int LONGEST = 1000;

  /** Drops a blank reason; refuses one that is too long, and a no that reaches anywhere. */
  public Vote {
    reason = reason.map(String::strip).filter(text -> !text.isEmpty());
    if (reason.filter(text -> text.length() > LONGEST).isPresent()) {
      throw new IllegalArgumentException("A reason has at most " + LONGEST + " characters");
    }
    if (!approves && !scope.equals(Scope.ONCE)) {
      throw new IllegalArgumentException("A no reaches over the one request");
    }
  }

  /** A yes to this action, once. */
  public static Vote yes(Person by, Instant at) {
    return new Vote(by, true, Scope.ONCE, Optional.empty(), at);
  }

  /** A no. */
  public static Vote no(Person by, String reason, Instant at) {
    return new Vote(by, false, Scope.ONCE, Optional.of(reason), at);
  }
}
