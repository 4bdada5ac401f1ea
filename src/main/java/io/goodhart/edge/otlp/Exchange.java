package io.goodhart.edge.otlp;

import io.goodhart.edge.otlp.decode.Signal;
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
  private final AnswerFormat answers;
  private final Refusal late;
  private final AtomicBoolean answered = new AtomicBoolean();
  private volatile Runnable cleanup = () -> {};

  /** Answers in this format, and with {@code late} when it takes too long. */
  Exchange(AsyncContext async, AnswerFormat answers, Refusal late) {
    this.async = async;
    this.answers = answers;
    this.late = late;
  }

  /** Has this run when it is all over, however it ended. */
  void atEnd(Runnable action) {
    cleanup = action;
  }

  boolean isAnswered() {
    return answered.get();
  }

  /** Says that the records were taken, all but so many. */
  void accept(Signal signal, int received, int malformed) {
    answer(
        response -> {
          byte[] body =
              malformed == 0
                  ? answers.taken()
                  : answers.partlyTaken(
                      signal,
                      malformed,
                      malformed
                          + " of "
                          + received
                          + " records had no usable time or counts; the others were taken.");
          write(response, HttpServletResponse.SC_OK, answers.mediaType(), body);
        });
  }

  /** Says that nothing was taken. */
  void refuse(Refusal refusal) {
    answer(response -> write(response, refusal, answers));
  }

  /** Writes a refusal without an exchange. */
  static void write(HttpServletResponse response, Refusal refusal, AnswerFormat answers)
      throws IOException {
    refusal.headers().forEach(response::setHeader);
    write(response, refusal.status(), answers.mediaType(), answers.refused(refusal));
  }

  private static void write(HttpServletResponse response, int status, String type, byte[] body)
      throws IOException {
    response.setStatus(status);
    response.setContentType(type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private void answer(Answer answer) {
    if (!answered.compareAndSet(false, true)) {
      return;
    }
    try {
      answer.write((HttpServletResponse) async.getResponse());
    } catch (IOException e) {
      LOG.atDebug().addKeyValue("failure", e.getClass().getName()).log("A sender went away");
    } finally {
      async.complete();
    }
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    refuse(late);
  }

  @Override
  public void onError(AsyncEvent event) {
    refuse(late);
  }

  @Override
  public void onComplete(AsyncEvent event) {
    answered.set(true);
    cleanup.run();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // Nothing restarts it.
  }

  private interface Answer {
    void write(HttpServletResponse response) throws IOException;
  }
}
