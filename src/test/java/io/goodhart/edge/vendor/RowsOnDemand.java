package io.goodhart.edge.vendor;

import io.goodhart.activity.DoorCount;
import io.goodhart.testing.InMemoryActivityStore;
import java.io.Reader;
import java.util.Locale;

/** A file that is made while it is read, and fails when it is read too far ahead of the store. */
final class RowsOnDemand extends Reader {
  private final String row;
  private final String separator;
  private final String end;
  private final int rows;
  private final InMemoryActivityStore store;
  private final int farthest;
  private String pending;
  private int made;

  RowsOnDemand(String open, String row, int rows, InMemoryActivityStore store, int farthest) {
    this.pending = open;
    this.row = row;
    this.separator = open.isEmpty() ? "\n" : ",";
    this.end = open.isEmpty() ? "" : "]";
    this.rows = rows;
    this.store = store;
    this.farthest = farthest;
  }

  @Override
  public int read(char[] buffer, int offset, int length) {
    if (pending.isEmpty() && made < rows) {
      make();
    }
    int read = Math.min(length, pending.length());
    pending.getChars(0, read, buffer, offset);
    pending = pending.substring(read);
    return read == 0 ? -1 : read;
  }

  private void make() {
    if (made % 1_000 == 0 && made - stored() > farthest) {
      throw new AssertionError(made + " rows were read when " + stored() + " were stored");
    }
    made++;
    pending = String.format(Locale.ROOT, row, made) + (made == rows ? end : separator);
  }

  private long stored() {
    return store.doorCounts().stream().mapToLong(DoorCount::stored).sum();
  }

  @Override
  public void close() {}
}
