package io.goodhart.approvals.replay;

/** What a policy makes of a request that is not what became of it. */
public enum Difference {
  /** It would be let through, and people said no. */
  ALLOWED_THOUGH_DENIED,
  /** It would be let through, and nobody had answered. */
  ALLOWED_THOUGH_UNANSWERED,
  /** It would be let through, and a rule forbade it. */
  ALLOWED_THOUGH_FORBIDDEN,
  /** It would be denied, and people said yes. */
  DENIED_THOUGH_APPROVED,
  /** It would be denied, and a rule let it through. */
  DENIED_THOUGH_ALLOWED,
  /** Fewer people would decide, or without a code. */
  DECIDED_BY_FEWER,
  /** More people would decide, or with a code. */
  DECIDED_BY_MORE,
  /** That depends on arguments which are not kept any more. */
  UNCLEAR
}
