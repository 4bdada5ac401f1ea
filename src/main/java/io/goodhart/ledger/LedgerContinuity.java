package io.goodhart.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Notices that the ledger does not go on where it had got to, as after a restore from a backup, and
 * says so in the ledger itself: a new segment begins with an entry that names the lost end. The
 * chain stays one chain.
 */
public final class LedgerContinuity {
  /** The kind of the entry that begins a segment. */
  public static final EntryKind RESTORED = new EntryKind("ledger.restored");

  /** The name of the fact that holds the check value of the lost end. */
  public static final String LOST_HEAD = "head";

  /** The name of the fact that holds the number of the last lost entry. */
  public static final String LOST_UNTIL = "until";

  private static final long HOUSE_RULES = 1;

  private final Ledger ledger;
  private final HeadWitness witness;
  private final Clock clock;

  /** Compares this ledger with what was witnessed of it. */
  public LedgerContinuity(Ledger ledger, HeadWitness witness, Clock clock) {
    this.ledger = ledger;
    this.witness = witness;
    this.clock = clock;
  }

  /**
   * Begins a segment if the ledger lacks what was witnessed, and witnesses where it stands now.
   *
   * @return the entry that begins the segment, if one was begun
   */
  public Optional<LedgerEntry> check() {
    Optional<LedgerEntry> begun =
        witness.last().filter(known -> !contains(known)).flatMap(this::begin);
    witness.keep(ledger.head());
    return begun;
  }

  /** Remembers where the ledger stands now. */
  public void witness() {
    LedgerHead head = ledger.head();
    if (witness.last().filter(head::equals).isEmpty()) {
      witness.keep(head);
    }
  }

  private boolean contains(LedgerHead known) {
    return known.equals(LedgerHead.EMPTY)
        || ledger.after(known.sequence() - 1, 1).stream()
            .anyMatch(entry -> entry.asHead().equals(known));
  }

  /** Nothing, if another process said the same of this end before. */
  private Optional<LedgerEntry> begin(LedgerHead lost) {
    Instant now = clock.instant();
    Fact head = new Fact.Value(LOST_HEAD, lost.hash().hex());
    List<LedgerEntry> before = ledger.between(RESTORED, Instant.EPOCH, now.plusSeconds(1));
    if (before.stream().anyMatch(entry -> entry.facts().contains(head))) {
      return Optional.empty();
    }
    return Optional.of(
        ledger.append(
            LedgerDraft.of(RESTORED, now, HOUSE_RULES)
                .value(LOST_HEAD, lost.hash().hex())
                .value(LOST_UNTIL, Long.toString(lost.sequence()))
                .build()));
  }
}
