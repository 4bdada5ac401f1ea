package io.goodhart.approvals.request;

import io.goodhart.approvals.codes.CodeOutcome;

/** What became of somebody's vote. */
public sealed interface ReviewOutcome {
  /**
   * It counts.
   *
   * @param request the request with the vote in it, and decided by it if it was the last one needed
   */
  record Counted(Request request) implements ReviewOutcome {}

  /**
   * It does not count, and nothing was changed.
   *
   * @param why what stands against it
   * @param request the request as it stands
   */
  record Refused(Why why, Request request) implements ReviewOutcome {}

  /**
   * It does not count for want of a code, and nothing was changed.
   *
   * @param why what became of the code
   * @param request the request as it stands
   */
  record WithoutCode(CodeOutcome why, Request request) implements ReviewOutcome {}

  /** It could not be stored, so nothing was decided. */
  record NotStored() implements ReviewOutcome {}

  /** What stands against a vote. */
  enum Why {
    /** Guests, people from outside and deactivated people never decide. */
    OUTSIDER,
    /** It is done for them. */
    OWN_REQUEST,
    /** It is their own agent's. */
    OWN_AGENT,
    /** They are no reviewer of it. */
    NO_RIGHT,
    /** They voted before. */
    TWICE,
    /** It was decided before. */
    TOO_LATE,
    /** Its time was over. */
    EXPIRED,
    /** It needs a reason. */
    REASON_NEEDED,
    /** This kind of action is approved one by one. */
    ONLY_ONCE,
    /** The agent is paused. */
    PAUSED
  }
}
