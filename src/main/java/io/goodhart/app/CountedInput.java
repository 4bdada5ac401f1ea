package io.goodhart.app;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file on its way in, which knows how much of it has been read. */
final class CountedInput extends FilterInputStream {
  private final long size;
  private long position;

  /** Counts from here; a size of 0 means that nobody knows it. */
  CountedInput(InputStream input, long size) {
    super(input);
    this.size = size;
  }

  /** Bytes in all; 0 if unknown. */
  long size() {
    return size;
  }

  /** Bytes read so far. */
  long position() {
    return position;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      position++;
    }
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    position += Math.max(0, read);
    return read;
  }
}
