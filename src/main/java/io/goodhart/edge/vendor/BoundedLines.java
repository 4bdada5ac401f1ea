package io.goodhart.edge.vendor;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * Reads lines without ever holding more than one, however long a line is. A byte order mark at the
 * beginning is skipped.
 */
final class BoundedLines {
  private static final int BOM = '\uFEFF';

  private final Reader reader;
  private final int longest;
  private final char[] buffer = new char[1 << 16];
  private int position;
  private int limit;
  private long number;

  BoundedLines(Reader reader, int longest) {
    this.reader = reader;
    this.longest = longest;
  }

  /** The next line; empty at the end. A line that is too long comes without its text. */
  Optional<Line> next() throws IOException {
    StringBuilder text = new StringBuilder();
    boolean tooLong = false;
    boolean any = false;
    int c = read();
    while (c >= 0 && c != '\n') {
      any = true;
      if (text.length() < longest) {
        text.append((char) c);
      } else {
        tooLong = true;
      }
      c = read();
    }
    if (c < 0 && !any) {
      return Optional.empty();
    }
    number++;
    if (number == 1 && text.length() > 0 && text.charAt(0) == BOM) {
      text.deleteCharAt(0);
    }
    return Optional.of(new Line(number, tooLong ? "" : text.toString().strip(), tooLong));
  }

  private int read() throws IOException {
    if (position == limit) {
      limit = Math.max(0, reader.read(buffer, 0, buffer.length));
      position = 0;
      if (limit == 0) {
        return -1;
      }
    }
    return buffer[position++];
  }

  /** One line, numbered from 1. */
  record Line(long number, String text, boolean tooLong) {}
}
