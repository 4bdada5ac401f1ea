package io.goodhart.ledger;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;

/**
 * All entries of a ledger in order, read page by page, so that a long one needs little memory.
 *
 * <p>A page with an unreadable entry is read again one by one: everything before that entry is
 * still handed out.
 */
public final class LedgerWalk implements Iterable<LedgerEntry> {
  private static final int PAGE = 500;

  private final Ledger ledger;

  /** Walks through this ledger. */
  public LedgerWalk(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Iterator<LedgerEntry> iterator() {
    return new Steps(ledger);
  }

  private static final class Steps implements Iterator<LedgerEntry> {
    private final Ledger ledger;
    private final Queue<LedgerEntry> page = new ArrayDeque<>();
    private long last;
    private int size = PAGE;

    Steps(Ledger ledger) {
      this.ledger = ledger;
    }

    @Override
    public boolean hasNext() {
      if (page.isEmpty()) {
        page.addAll(read());
      }
      return !page.isEmpty();
    }

    @Override
    public LedgerEntry next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      LedgerEntry entry = page.remove();
      last = entry.sequence();
      return entry;
    }

    private List<LedgerEntry> read() {
      try {
        return ledger.after(last, size);
      } catch (UnreadableEntryException e) {
        if (size == 1) {
          throw e;
        }
        size = 1;
        return ledger.after(last, size);
      }
    }
  }
}
