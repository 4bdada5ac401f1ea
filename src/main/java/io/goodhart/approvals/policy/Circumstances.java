package io.goodhart.approvals.policy;

import java.time.Instant;

/**
 * What a rule looks at besides the action itself.
 *
 * @param now when it is asked for
 * @param owner whether the agent's owner is there then
 */
public record Circumstances(Instant now, OwnerState owner) {
  /** A time, with nothing known of the owner. */
  public static Circumstances at(Instant now) {
    return new Circumstances(now, OwnerState.UNKNOWN);
  }
}
