package io.goodhart.approvals.request;

/** Why an agent gets the answer it gets; the words are stable, for machines. */
public enum Code {
  /** A rule lets it through. */
  ALLOWED_BY_RULE("allowed_by_rule"),
  /** A rule lets it through and only records it. */
  OBSERVED("observed"),
  /** People approved it. */
  APPROVED_BY_REVIEWERS("approved_by_reviewers"),
  /** People approved this kind of action for a session or a time. */
  GRANTED("granted"),
  /** Somebody broke the glass: it goes through, and is reviewed afterwards. */
  BREAK_GLASS("break_glass"),
  /** People are asked. */
  PENDING("pending"),
  /** A rule says no. */
  DENIED_BY_RULE("denied_by_rule"),
  /** A person said no. */
  DENIED_BY_REVIEWER("denied_by_reviewer"),
  /** Nobody answered in time, or the approval was not used in time. */
  EXPIRED("expired"),
  /** Whoever asked took it back. */
  WITHDRAWN("withdrawn"),
  /** The approval was taken back. */
  REVOKED("revoked"),
  /** No rule is about it, and nobody could be asked. */
  NO_RULE("no_rule"),
  /** A rule asks people, and there are none. */
  NO_REVIEWER("no_reviewer"),
  /** The agent, or every agent, is paused. */
  AGENT_PAUSED("agent_paused"),
  /** It is not the action that was approved. */
  CHANGED_ACTION("changed_action"),
  /** The approval was used before. */
  ALREADY_USED("already_used"),
  /** It could not be recorded. */
  LEDGER_UNAVAILABLE("ledger_unavailable"),
  /** Nothing could be stored or looked up. */
  DATABASE_UNAVAILABLE("database_unavailable"),
  /** People could not be reached. */
  SLACK_UNAVAILABLE("slack_unavailable"),
  /** There is no policy to go by. */
  POLICY_UNAVAILABLE("policy_unavailable"),
  /** The clock cannot be right. */
  CLOCK_SKEW("clock_skew");

  private final String word;

  Code(String word) {
    this.word = word;
  }

  /** The word, which does not change. */
  public String word() {
    return word;
  }

  /** Whether the gate itself is not well, so that it may be worth to try again later. */
  public boolean isUnwell() {
    return switch (this) {
      case LEDGER_UNAVAILABLE,
          DATABASE_UNAVAILABLE,
          SLACK_UNAVAILABLE,
          POLICY_UNAVAILABLE,
          CLOCK_SKEW ->
          true;
      case ALLOWED_BY_RULE,
          OBSERVED,
          APPROVED_BY_REVIEWERS,
          GRANTED,
          BREAK_GLASS,
          PENDING,
          DENIED_BY_RULE,
          DENIED_BY_REVIEWER,
          EXPIRED,
          WITHDRAWN,
          REVOKED,
          NO_RULE,
          NO_REVIEWER,
          AGENT_PAUSED,
          CHANGED_ACTION,
          ALREADY_USED ->
          false;
    };
  }
}
