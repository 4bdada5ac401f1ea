package io.goodhart.approvals.policy;

import java.util.Arrays;
import java.util.Optional;

/** What a rule does with an action that it matches. */
public enum Effect {
  /** Lets it through and records it. */
  OBSERVE("observe"),
  /** Lets it through, as somebody decided once and for all. */
  ALLOW("allow"),
  /** Asks people. */
  ASK("ask"),
  /** Says no. */
  DENY("deny");

  private final String code;

  Effect(String code) {
    this.code = code;
  }

  /** The word it is written by. */
  public String code() {
    return code;
  }

  /** Whether an action goes through without a person. */
  public boolean letsThrough() {
    return this == OBSERVE || this == ALLOW;
  }

  /** The effect of that word. */
  public static Optional<Effect> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
