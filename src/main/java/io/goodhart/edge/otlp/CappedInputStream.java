package io.goodhart.edge.otlp;

import io.goodhart.edge.otlp.decode.TooLargeException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails when more comes out of it than is allowed, however little went in. */
final class CappedInputStream extends FilterInputStream {
  private final long most;
  private long read;

  CappedInputStream(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int got = super.read(bytes, offset, length);
    count(Math.max(0, got));
    return got;
  }

  @Override
  public long skip(long wanted) throws IOException {
    long skipped = super.skip(wanted);
    count(skipped);
    return skipped;
  }

  private void count(long bytes) throws TooLargeException {
    read += bytes;
    if (read > most) {
      throw new TooLargeException("The body is over " + most + " bytes");
    }
  }
}
