package io.goodhart.approvals.breakglass;

import io.goodhart.approvals.codes.CodeOutcome;

/** What became of an attempt to break the glass, to end that, or to review it. */
public sealed interface OpenOutcome {
  /**
   * It was done.
   *
   * @param opening as it stands now
   */
  record Done(Opening opening) implements OpenOutcome {}

  /**
   * Nothing was changed for want of a code.
   *
   * @param why what became of the code
   */
  record WithoutCode(CodeOutcome why) implements OpenOutcome {}

  /**
   * Nothing was changed.
   *
   * @param why what stands against it
   */
  record Refused(Why why) implements OpenOutcome {}

  /** What stands against it. */
  enum Why {
    /** They are none of those whom the settings name. */
    NO_RIGHT("no-right"),
    /** It needs a reason, or a finding. */
    REASON_NEEDED("reason-needed"),
    /** There is no such agent. */
    NO_SUCH_AGENT("no-such-agent"),
    /** The agent is paused, and that stays so. */
    PAUSED("paused"),
    /** It is open already. */
    OPEN_ALREADY("open-already"),
    /** It is over. */
    OVER("over"),
    /** They are no admin, so they do not review it. */
    NO_REVIEWER("no-reviewer"),
    /** They opened it or answer for the agent, so somebody else reviews it. */
    OWN("own"),
    /** It was reviewed before, or there is no such thing. */
    DONE_BEFORE("done-before");

    private final String code;

    Why(String code) {
      this.code = code;
    }

    /** The word by which texts know it. */
    public String code() {
      return code;
    }
  }
}
