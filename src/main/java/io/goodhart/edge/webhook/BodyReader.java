package io.goodhart.edge.webhook;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Reads a body as it arrives, without a thread that waits for it, up to a limit and as long as the
 * memory for all bodies lasts.
 */
final class BodyReader implements ReadListener {
  private static final int PIECE = 8 << 10;

  private final ServletInputStream in;
  private final Memory.Share memory;
  private final WebhookConfig config;
  private final Exchange exchange;
  private final Consumer<byte[]> whole;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  /** Hands the body to {@code whole} once it is all there. */
  BodyReader(
      ServletInputStream in,
      Memory.Share memory,
      WebhookConfig config,
      Exchange exchange,
      Consumer<byte[]> whole) {
    this.in = in;
    this.memory = memory;
    this.config = config;
    this.exchange = exchange;
    this.whole = whole;
  }

  @Override
  public void onDataAvailable() throws IOException {
    byte[] piece = new byte[PIECE];
    while (!exchange.isAnswered() && in.isReady() && !in.isFinished()) {
      int read = in.read(piece);
      if (read < 0) {
        return;
      }
      if (body.size() + read > config.maxBodyBytes()) {
        exchange.answer(Reply.tooLarge(config.maxBodyBytes()));
      } else if (!memory.take(read)) {
        exchange.answer(Reply.comeBack(config.retryAfter()));
      } else {
        body.write(piece, 0, read);
      }
    }
  }

  @Override
  public void onAllDataRead() {
    if (!exchange.isAnswered()) {
      whole.accept(body.toByteArray());
    }
  }

  @Override
  public void onError(Throwable failure) {
    exchange.answer(Reply.comeBack(config.retryAfter()));
  }
}
