package io.goodhart.approvals.policy;

import java.util.Arrays;
import java.util.Optional;

/** Whether whoever answers for an agent is there to look at what it does. */
public enum OwnerState {
  /** It is one of their working hours: Monday to Friday, 08:00 to 19:00, where they are. */
  WORKING("working"),
  /** It is outside of their working hours. */
  OFF_HOURS("off-hours"),
  /** They are on leave. */
  AWAY("away"),
  /** The roster does not know them. */
  UNKNOWN("unknown");

  private final String code;

  OwnerState(String code) {
    this.code = code;
  }

  /** The word it is written by. */
  public String code() {
    return code;
  }

  /** The state of that word, if a rule can be about it. */
  public static Optional<OwnerState> of(String code) {
    return Arrays.stream(values())
        .filter(one -> one != UNKNOWN && one.code.equals(code))
        .findFirst();
  }
}
