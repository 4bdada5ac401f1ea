package io.goodhart.ledger;

/** What a verification found. */
public sealed interface Verdict {
  /**
   * Everything is as it was written.
   *
   * @param head where the ledger ends; keep it to compare with later
   */
  record Intact(LedgerHead head) implements Verdict {}

  /**
   * Something is not as it was written.
   *
   * @param sequence the number of the first entry of which that can be said
   * @param what what is wrong there
   */
  record Broken(long sequence, Break what) implements Verdict {}

  /** What can be wrong at a place. */
  enum Break {
    /** What the entry says is not what its check value was made of. */
    CHANGED,
    /** The entry does not follow from the one before it: one of the two is another one now. */
    UNLINKED,
    /** There is no entry of this number, but there are later ones. */
    MISSING,
    /** The entry stands behind one with a higher number, or twice. */
    OUT_OF_ORDER,
    /** The ledger says that it goes on here, but it does not. */
    CUT_OFF,
    /** The ledger says that it ended before this entry. */
    ADDED,
    /** The last entry is whole, but it is not the one that the ledger says it ends with. */
    EXCHANGED,
    /** The chain is whole, but the known check value is not in it: it was cut off or rewritten. */
    UNKNOWN_HEAD
  }
}
