package io.goodhart.ledger;

/** What is kept as an entry has not the form of one, so somebody changed it. */
public final class UnreadableEntryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long sequence;

  /** Says which entry it is. */
  public UnreadableEntryException(long sequence, Throwable cause) {
    super("Entry " + sequence + " of the ledger cannot be read", cause);
    this.sequence = sequence;
  }

  /** The number of the entry. */
  public long sequence() {
    return sequence;
  }
}
