package io.goodhart.ledger;

import java.util.Optional;

/**
 * Proves that a ledger is as it was written, or finds the first place where it is not.
 *
 * <p>The chain alone shows every change of a part. Somebody who writes the whole rest anew, or cuts
 * it off together with the stored head, is found out by a head that was kept elsewhere.
 */
public final class LedgerVerification {
  private LedgerVerification() {}

  /**
   * Walks the chain from its first entry.
   *
   * @param entries all entries by number
   * @param head where the ledger says that it ends
   * @param known a check value that was kept elsewhere; empty if there is none
   */
  public static Verdict verify(
      Iterable<LedgerEntry> entries, LedgerHead head, Optional<EntryHash> known) {
    return walk(entries, Optional.of(head), known);
  }

  /**
   * Walks a chain of which nobody says where it ends, such as an exported one. What was cut off at
   * its end is missed by a known check value alone.
   *
   * @param entries all entries by number
   * @param known a check value that was kept elsewhere; empty if there is none
   */
  public static Verdict verify(Iterable<LedgerEntry> entries, Optional<EntryHash> known) {
    return walk(entries, Optional.empty(), known);
  }

  private static Verdict walk(
      Iterable<LedgerEntry> entries, Optional<LedgerHead> head, Optional<EntryHash> known) {
    try {
      return tryToWalk(entries, head, known);
    } catch (UnreadableEntryException e) {
      return new Verdict.Broken(e.sequence(), Verdict.Break.CHANGED);
    }
  }

  private static Verdict tryToWalk(
      Iterable<LedgerEntry> entries, Optional<LedgerHead> head, Optional<EntryHash> known) {
    LedgerHead last = LedgerHead.EMPTY;
    boolean met = known.map(last.hash()::equals).orElse(true);
    for (LedgerEntry entry : entries) {
      Optional<Verdict> broken = link(last, entry);
      if (broken.isPresent()) {
        return broken.get();
      }
      last = entry.asHead();
      met |= known.filter(last.hash()::equals).isPresent();
    }
    if (head.isPresent() && !last.equals(head.get())) {
      return end(last, head.get());
    }
    return met
        ? new Verdict.Intact(last)
        : new Verdict.Broken(last.sequence(), Verdict.Break.UNKNOWN_HEAD);
  }

  private static Optional<Verdict> link(LedgerHead last, LedgerEntry entry) {
    long expected = last.sequence() + 1;
    if (entry.sequence() > expected) {
      return broken(expected, Verdict.Break.MISSING);
    }
    if (entry.sequence() < expected) {
      return broken(entry.sequence(), Verdict.Break.OUT_OF_ORDER);
    }
    if (!entry.isWhole()) {
      return broken(expected, Verdict.Break.CHANGED);
    }
    return entry.previous().equals(last.hash())
        ? Optional.empty()
        : broken(expected, Verdict.Break.UNLINKED);
  }

  private static Verdict end(LedgerHead last, LedgerHead head) {
    if (head.sequence() > last.sequence()) {
      return new Verdict.Broken(last.sequence() + 1, Verdict.Break.CUT_OFF);
    }
    return head.sequence() < last.sequence()
        ? new Verdict.Broken(head.sequence() + 1, Verdict.Break.ADDED)
        : new Verdict.Broken(last.sequence(), Verdict.Break.EXCHANGED);
  }

  private static Optional<Verdict> broken(long sequence, Verdict.Break what) {
    return Optional.of(new Verdict.Broken(sequence, what));
  }
}
