package io.goodhart.edge.webhook;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request under way; whatever comes first answers it, once. Safe for use by many threads. */
final class Exchange implements AsyncListener {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

  private final AsyncContext async;
  private final Reply late;
  private final Runnable atEnd;
  private final AtomicBoolean answered = new AtomicBoolean();

  /** Answers with {@code late} when it takes too long; does {@code atEnd} when it is over. */
  Exchange(AsyncContext async, Reply late, Runnable atEnd) {
    this.async = async;
    this.late = late;
    this.atEnd = atEnd;
  }

  boolean isAnswered() {
    return answered.get();
  }

  void answer(Reply reply) {
    if (!answered.compareAndSet(false, true)) {
      return;
    }
    try {
      reply.writeTo((HttpServletResponse) async.getResponse());
    } catch (IOException e) {
      LOG.atDebug().addKeyValue("failure", e.getClass().getName()).log("A sender went away");
    } finally {
      async.complete();
    }
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    answer(late);
  }

  @Override
  public void onError(AsyncEvent event) {
    answer(late);
  }

  @Override
  public void onComplete(AsyncEvent event) {
    answered.set(true);
    atEnd.run();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // Nothing restarts it.
  }
}
