package io.goodhart.edge.gate;

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
  private final AtomicBoolean answered = new AtomicBoolean();
  private volatile Runnable late;
  private volatile Runnable atEnd = () -> {};

  /** Answers with {@code late} when it takes too long. */
  Exchange(AsyncContext async, Reply late) {
    this.async = async;
    this.late = () -> answer(late);
  }

  /**
   * Waits for a decision until the time-out that the request began with; no thread does.
   *
   * @param then answers when that is over
   * @param whenOver what is to be done as soon as it is answered in whatever way; may run twice
   */
  void waitFor(Runnable then, Runnable whenOver) {
    late = then;
    atEnd = whenOver;
  }

  boolean isAnswered() {
    return answered.get();
  }

  void answer(Reply reply) {
    if (!answered.compareAndSet(false, true)) {
      return;
    }
    // Before the answer is out: who has it may count who still waits.
    atEnd.run();
    try {
      reply.writeTo((HttpServletResponse) async.getResponse());
    } catch (IOException e) {
      LOG.atDebug().addKeyValue("failure", e.getClass().getName()).log("An agent went away");
    } finally {
      async.complete();
    }
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    late.run();
  }

  @Override
  public void onError(AsyncEvent event) {
    late.run();
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
