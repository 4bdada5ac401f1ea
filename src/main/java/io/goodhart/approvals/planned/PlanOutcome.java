package io.goodhart.approvals.planned;

/** What became of an attempt to plan a run, or to decide on one. */
public sealed interface PlanOutcome {
  /**
   * It is kept, as it stands here.
   *
   * @param run the run
   */
  record Kept(PlannedRun run) implements PlanOutcome {}

  /**
   * Nothing was changed.
   *
   * @param why what stands against it
   */
  record Refused(Why why) implements PlanOutcome {}

  /** What stands against it. */
  enum Why {
    /** They are on no roster, so there are no days to explain. */
    NOT_ON_A_ROSTER("not-on-a-roster"),
    /** Somebody else answers for the agent. */
    NOT_THEIR_AGENT("not-their-agent"),
    /** It would begin in the past: what has been cannot be planned. */
    IN_THE_PAST("in-the-past"),
    /** It would be too long, or too far ahead. */
    TOO_LONG("too-long"),
    /** They have too many that nobody decided on. */
    TOO_MANY("too-many"),
    /** Only an admin decides. */
    NO_RIGHT("no-right"),
    /** It is their own, so somebody else decides. */
    OWN_RUN("own-run"),
    /** Only its owner or an admin takes it back. */
    NOT_THEIRS("not-theirs"),
    /** An admin who takes back somebody else's says why. */
    NO_REASON("no-reason"),
    /** It is over, declined or taken back, so there is nothing to take back. */
    OVER("over"),
    /** Its last day is over, so there is nothing to agree to. */
    TOO_LATE("too-late"),
    /** Somebody decided before. */
    DECIDED("decided"),
    /** There is no such run. */
    UNKNOWN("unknown");

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
