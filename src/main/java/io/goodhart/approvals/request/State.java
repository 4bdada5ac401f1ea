package io.goodhart.approvals.request;

import java.util.Arrays;

/** Where a request stands. */
public enum State {
  /** People are asked. */
  PENDING("pending", 0),
  /** The action may run, once, for a while. */
  APPROVED("approved", 1),
  /** The answer is no. */
  DENIED("denied", 2),
  /** Nobody answered in time, or the approval was not used in time. */
  EXPIRED("expired", 3),
  /** Whoever asked took it back. */
  WITHDRAWN("withdrawn", 4),
  /** The approval was used. */
  REDEEMED("redeemed", 5),
  /** The approval was taken back before it was used. */
  REVOKED("revoked", 6);

  private final String word;
  private final int code;

  State(String word, int code) {
    this.word = word;
    this.code = code;
  }

  /** The word for it. */
  public String word() {
    return word;
  }

  /** The number it is stored by. */
  public int code() {
    return code;
  }

  /** Whether something can still become of it. */
  public boolean isOpen() {
    return this == PENDING || this == APPROVED;
  }

  /**
   * The state of that number.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static State of(int code) {
    return Arrays.stream(values())
        .filter(state -> state.code == code)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no state " + code));
  }
}
