package io.goodhart.approvals;

/** The workplace did not say who somebody is, so that nobody can be given a right. */
public final class ColleaguesUnknownException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what kept the answer away, without naming anybody. */
  public ColleaguesUnknownException(String why) {
    super(why);
  }
}
