package io.goodhart.activity;

/** What came of the work with an agent, as the system that saw it says. */
public enum OutcomeKind {
  /** A person took an edit that an agent proposed. */
  ACCEPTED_EDIT(1),
  COMMIT(2),
  /** A pull request that was merged. */
  MERGED_CHANGE(3),
  /** A pull request that was opened. */
  PULL_REQUEST(4),
  /** A deployment that succeeded. */
  DEPLOYMENT(5),
  /** A post that answered somebody's question. */
  ANSWERED_POST(6);

  private final int code;

  OutcomeKind(int code) {
    this.code = code;
  }

  /** The number it is stored by. */
  public int code() {
    return code;
  }
}
