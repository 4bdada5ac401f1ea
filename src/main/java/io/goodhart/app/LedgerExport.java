package io.goodhart.app;

import io.goodhart.ledger.LedgerContinuity;
import io.goodhart.ledger.LedgerEntry;
import io.goodhart.ledger.LedgerHead;
import io.goodhart.ledger.UnreadableEntryException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The entries of an exported ledger, read line by line, once. */
final class LedgerExport implements Iterator<LedgerEntry> {
  private final BufferedReader file;
  private final LedgerLine form = new LedgerLine();
  private final List<LedgerEntry> restored = new ArrayList<>();
  private LedgerHead head = LedgerHead.EMPTY;
  private long line;
  private @Nullable String next;

  LedgerExport(BufferedReader file) {
    this.file = file;
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      next = read();
    }
    return next != null;
  }

  @Override
  public LedgerEntry next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    String text = next;
    next = null;
    LedgerEntry entry = form.read(text).orElseThrow(this::unreadable);
    head = entry.asHead();
    if (entry.kind().equals(LedgerContinuity.RESTORED)) {
      restored.add(entry);
    }
    return entry;
  }

  /** The number of the line that was read last. */
  long line() {
    return line;
  }

  /** Where the ledger ends, once everything was read. */
  LedgerHead head() {
    return head;
  }

  /** The entries at which it was restored from a backup, as far as it was read. */
  List<LedgerEntry> restored() {
    return List.copyOf(restored);
  }

  /** The next line that is not blank. */
  private @Nullable String read() {
    try {
      String text;
      do {
        line++;
        text = file.readLine();
      } while (text != null && text.isBlank());
      return text;
    } catch (CharacterCodingException e) {
      throw unreadable();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private UnreadableEntryException unreadable() {
    return new UnreadableEntryException(
        head.sequence() + 1, new IllegalArgumentException("line " + line));
  }
}
