package io.goodhart.edge.slack.listen;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;

/** Reads a request's body as it arrives, without holding a thread, up to a limit. */
final class BodyReader implements ReadListener {
  private static final int BUFFER = 8 * 1024;

  private final ServletInputStream input;
  private final int most;
  private final Consumer<byte[]> whole;
  private final Consumer<Answer> failed;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private boolean over;

  /** Hands the body to {@code whole}, or the reason why there is none to {@code failed}. */
  BodyReader(ServletInputStream input, int most, Consumer<byte[]> whole, Consumer<Answer> failed) {
    this.input = input;
    this.most = most;
    this.whole = whole;
    this.failed = failed;
  }

  @Override
  public void onDataAvailable() throws IOException {
    byte[] buffer = new byte[BUFFER];
    while (!over && input.isReady() && !input.isFinished()) {
      int read = input.read(buffer);
      if (read < 0) {
        return;
      }
      body.write(buffer, 0, read);
      if (body.size() > most) {
        over = true;
        failed.accept(Answer.TOO_LARGE);
      }
    }
  }

  @Override
  public void onAllDataRead() {
    if (!over) {
      over = true;
      whole.accept(body.toByteArray());
    }
  }

  @Override
  public void onError(Throwable broken) {
    if (!over) {
      over = true;
      failed.accept(Answer.BAD_REQUEST);
    }
  }
}
