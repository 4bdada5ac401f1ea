package io.goodhart.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Ledgers for tests. */
public final class Chains {
  /** When their first entry was written. */
  public static final Instant BEGIN = Instant.parse("2026-11-16T09:00:00Z");

  /** What their entries record. */
  public static final EntryKind KIND = new EntryKind("test.step");

  private static final Pseudonyms PSEUDONYMS = new Pseudonyms(new byte[] {1, 2, 3});

  private Chains() {}

  /** The key of somebody. */
  public static PersonKey key(String who) {
    return PSEUDONYMS.of(who);
  }

  /** The step of that number. */
  public static LedgerDraft step(int number) {
    return LedgerDraft.of(KIND, BEGIN.plusSeconds(number), 1)
        .person(Fact.BY, key("anna"))
        .person(Fact.ABOUT, key("ben"))
        .value("step", Integer.toString(number))
        .build();
  }

  /** A whole chain of steps. */
  public static List<LedgerEntry> of(int length) {
    List<LedgerEntry> chain = new ArrayList<>();
    LedgerHead head = LedgerHead.EMPTY;
    for (int number = 1; number <= length; number++) {
      LedgerEntry entry = LedgerEntry.following(head, step(number));
      chain.add(entry);
      head = entry.asHead();
    }
    return chain;
  }

  /** The head of a chain. */
  public static LedgerHead head(List<LedgerEntry> chain) {
    return chain.get(chain.size() - 1).asHead();
  }
}
