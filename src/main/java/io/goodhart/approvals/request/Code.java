package io.goodhart.approvals.request;

import java.util.Locale;

/** Why an agent gets the answer it gets; the words are stable, for machines. */
public enum Code {
  /** A rule lets it through. */
  ALLOWED_BY_RULE,
  /** A rule lets it through and only records it. */
  OBSERVED,
  /** People approved it. */
  APPROVED_BY_REVIEWERS,
  /** People approved this kind of action for a session or a time. */
  GRANTED,
  /** People are asked. */
  PENDING,
  /** A rule says no. */
  DENIED_BY_RULE,
  /** A person said no. */
  DENIED_BY_REVIEWER,
  /** Nobody answered in time, or the approval was not used in time. */
  EXPIRED,
  /** Whoever asked took it back. */
  WITHDRAWN,
  /** The approval was taken back. */
  REVOKED,
  /** No rule is about it, and nobody could be asked. */
  NO_RULE,
  /** A rule asks people, and there are none. */
  NO_REVIEWER,
  /** The agent, or every agent, is paused. */
  AGENT_PAUSED,
  /** It is not the action that was approved. */
  CHANGED_ACTION,
  /** The approval was used before. */
  ALREADY_USED,
  /** It could not be recorded. */
  LEDGER_UNAVAILABLE,
  /** Nothing could be stored or looked up. */
  DATABASE_UNAVAILABLE,
  /** People could not be reached. */
  SLACK_UNAVAILABLE,
  /** There is no policy to go by. */
  POLICY_UNAVAILABLE,
  /** The clock cannot be right. */
  CLOCK_SKEW;

  /** The word in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
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
