package io.goodhart.approvals;

/** A step could not be recorded in the ledger; nothing of it was kept. */
public final class LedgerUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what went wrong. */
  public LedgerUnavailableException(Throwable cause) {
    super("A step of the gate could not be recorded in the ledger", cause);
  }
}
