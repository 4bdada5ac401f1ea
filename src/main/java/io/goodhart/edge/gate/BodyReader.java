package io.goodhart.edge.gate;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;

/** Reads a body as it arrives, without a thread that waits for it, up to a limit. */
final class BodyReader implements ReadListener {
  private static final int PIECE = 4 << 10;

  private final ServletInputStream in;
  private final int most;
  private final Exchange exchange;
  private final Reply tooLarge;
  private final Consumer<byte[]> whole;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  BodyReader(
      ServletInputStream in, int most, Exchange exchange, Reply tooLarge, Consumer<byte[]> whole) {
    this.in = in;
    this.most = most;
    this.exchange = exchange;
    this.tooLarge = tooLarge;
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
      if (body.size() + read > most) {
        exchange.answer(tooLarge);
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
    exchange.answer(tooLarge);
  }
}
