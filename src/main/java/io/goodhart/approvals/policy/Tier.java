package io.goodhart.approvals.policy;

/** How much is at stake. */
public enum Tier {
  /** A person decides in Slack. */
  LOW("low"),
  /** Two people decide, each with a one-time code; every decision is for one run. */
  HIGH("high");

  private final String code;

  Tier(String code) {
    this.code = code;
  }

  /** The word it is written by. */
  public String code() {
    return code;
  }
}
