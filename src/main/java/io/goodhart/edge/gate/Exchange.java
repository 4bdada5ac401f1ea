package io.goodhart.edge.gate;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request under way; whatever comes first answers it, once. Safe for use by many threads. */
final class Exchange implements AsyncListener {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
  private static final int PATIENCE_SECONDS = 5;

  private final AsyncContext async;
  private final AtomicBoolean answered = new AtomicBoolean();
  private final CountDownLatch out = new CountDownLatch(1);
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
    answer(() -> reply);
  }

  /**
   * Answers, unless somebody has or is about to.
   *
   * @param reply is asked for once it is certain that it will be the answer, as to find it may use
   *     an approval up; does not throw
   */
  void answer(Supplier<Reply> reply) {
    if (!answered.compareAndSet(false, true)) {
      return;
    }
    // Before the answer is out: who has it may count who still waits.
    atEnd.run();
    try {
      reply.get().writeTo((HttpServletResponse) async.getResponse());
    } catch (IOException e) {
      LOG.atDebug().addKeyValue("failure", e.getClass().getName()).log("An agent went away");
    } finally {
      async.complete();
      out.countDown();
    }
  }

  /** Whoever is about to answer may do so: the server would answer for it when this returns. */
  @Override
  public void onTimeout(AsyncEvent event) {
    late.run();
    try {
      boolean unused = out.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
