package io.goodhart.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the chain, and beside it the names and texts that can be erased.
 *
 * <p>Safe for use by many threads and beside other processes on the same database. Every method
 * fails with an unchecked exception if the database does; what was not confirmed was not recorded.
 */
public interface Ledger {
  /** Records something behind everything that is there; returns once it is on disk. */
  LedgerEntry append(LedgerDraft draft);

  /** How far the ledger has got. */
  LedgerHead head();

  /** The entries behind {@code sequence}, in order, at most {@code limit}. */
  List<LedgerEntry> after(long sequence, int limit);

  /** Entries of a kind about somebody with a number under {@code before}, the newest first. */
  List<LedgerEntry> about(PersonKey person, EntryKind kind, long before, int limit);

  /** How many entries of a kind there are about somebody from {@code since} on. */
  long countAbout(PersonKey person, EntryKind kind, Instant since);

  /** The entries of a kind from {@code from} until before {@code to}, in order. */
  List<LedgerEntry> between(EntryKind kind, Instant from, Instant to);

  /** How somebody is called; empty if it was not kept or was erased. */
  Optional<String> nameOf(PersonKey person);

  /** The text with this hash; empty if it was erased. */
  Optional<String> text(EntryHash hash);

  /**
   * Erases the texts that somebody owns, and their name unless they did something themselves that
   * others rely on. The chain stays as it is.
   *
   * @return how many names and texts were erased
   */
  int forget(PersonKey person);
}
