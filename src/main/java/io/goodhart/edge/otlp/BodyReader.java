package io.goodhart.edge.otlp;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Reads a body as it arrives, without a thread that waits for it.
 *
 * <p>Of a body over the limit the rest is read and thrown away, up to as much again, because a
 * sender that is cut off while it still sends may never see the answer. Locked, because the end of
 * the exchange may come from another thread.
 */
final class BodyReader implements ReadListener {
  private static final Logger LOG = LoggerFactory.getLogger(BodyReader.class);
  private static final int DISCARDED_AT_ONCE = 16 << 10;

  private final ServletInputStream in;
  private final BodyBuffer buffer;
  private final OtlpConfig config;
  private final Exchange exchange;
  private final Reader reader;
  private long read;
  private boolean noMemory;

  BodyReader(
      ServletInputStream in, Memory memory, OtlpConfig config, Exchange exchange, Reader reader) {
    this.in = in;
    this.buffer = new BodyBuffer(memory);
    this.config = config;
    this.exchange = exchange;
    this.reader = reader;
  }

  @Override
  public synchronized void onDataAvailable() throws IOException {
    while (in.isReady() && !in.isFinished() && !exchange.isAnswered()) {
      boolean keeps = !noMemory && read <= config.maxBodyBytes();
      if (keeps && !buffer.hasRoom()) {
        noMemory = true;
        keeps = false;
      }
      if (!keeps) {
        buffer.clear();
      }
      int got = keeps ? buffer.readFrom(in) : in.read(new byte[DISCARDED_AT_ONCE]);
      read += Math.max(0, got);
      if (read > 2L * config.maxBodyBytes()) {
        refuse();
      }
    }
  }

  @Override
  public synchronized void onAllDataRead() throws IOException {
    if (noMemory || read > config.maxBodyBytes()) {
      refuse();
      return;
    }
    try {
      reader.read(buffer);
    } finally {
      buffer.clear();
    }
  }

  @Override
  public synchronized void onError(Throwable failure) {
    buffer.clear();
    // A sender that goes away is no news; a fault of ours is.
    LOG.atLevel(failure instanceof RuntimeException ? Level.WARN : Level.DEBUG)
        .addKeyValue("failure", failure.getClass().getName())
        .log("A body was not taken");
    exchange.refuse(Refusal.comeBack(config.retryAfter()));
  }

  /** Lets go of what was read so far. */
  synchronized void release() {
    buffer.clear();
  }

  private void refuse() {
    buffer.clear();
    exchange.refuse(
        noMemory
            ? Refusal.comeBack(config.retryAfter())
            : Refusal.tooLarge("The body is over " + config.maxBodyBytes() + " bytes"));
  }

  /** Takes a body that has arrived whole; it is gone when this returns. */
  interface Reader {
    void read(BodyBuffer body) throws IOException;
  }
}
