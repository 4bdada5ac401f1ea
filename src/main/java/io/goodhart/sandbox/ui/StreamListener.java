package io.goodhart.sandbox.ui;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open page. Writes without blocking; a page that does not read is dropped. */
final class StreamListener implements WriteListener {
  private static final Logger LOG = LoggerFactory.getLogger(StreamListener.class);
  private static final int MAX_PENDING = 1_000;

  private final String user;
  private final AsyncContext async;
  private final ServletOutputStream out;
  private final Consumer<StreamListener> whenGone;
  private final Queue<String> pending = new ArrayDeque<>();
  private boolean open;
  private boolean gone;

  StreamListener(
      String user, AsyncContext async, ServletOutputStream out, Consumer<StreamListener> whenGone) {
    this.user = user;
    this.async = async;
    this.out = out;
    this.whenGone = whenGone;
  }

  String user() {
    return user;
  }

  /** Writes now or as soon as the page can take it. */
  synchronized void send(String event) {
    if (gone) {
      return;
    }
    if (pending.size() >= MAX_PENDING) {
      gone();
      return;
    }
    pending.add(event);
    if (open) {
      drain();
    }
  }

  @Override
  public synchronized void onWritePossible() {
    open = true;
    drain();
  }

  @Override
  public synchronized void onError(Throwable failure) {
    LOG.debug("a page went away", failure);
    gone();
  }

  private void drain() {
    try {
      while (out.isReady()) {
        String next = pending.poll();
        if (next == null) {
          return;
        }
        out.write(next.getBytes(StandardCharsets.UTF_8));
        if (out.isReady()) {
          out.flush();
        }
      }
    } catch (IOException e) {
      LOG.debug("a page went away", e);
      gone();
    }
  }

  private void gone() {
    if (gone) {
      return;
    }
    gone = true;
    open = false;
    pending.clear();
    whenGone.accept(this);
    async.complete();
  }
}
