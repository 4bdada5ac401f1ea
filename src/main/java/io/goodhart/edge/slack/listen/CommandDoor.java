package io.goodhart.edge.slack.listen;

import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.edge.slack.listen.SlackCounts.What;
import io.goodhart.edge.slack.render.BlockKit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets commands in: each is answered straight through Bolt, because Slack waits three seconds and
 * does not ask again. Safe for use by many threads.
 */
final class CommandDoor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CommandDoor.class);
  private static final int THREADS = 8;
  private static final int WAITING = 64;

  private final ExecutorService pool = WorkerPool.of("slack-command", THREADS, WAITING);
  private final BoltApp bolt;
  private final SlackCounts counts;
  private final Answer busy;

  CommandDoor(BoltApp bolt, Texts texts, SlackCounts counts) {
    this.bolt = bolt;
    this.counts = counts;
    Message sorry = Message.of(texts.say("surface.busy"));
    this.busy = Answer.json(new BlockKit().render(sorry).ephemeral());
  }

  /** Takes the form of a signed request; the answer is what the person sees. */
  CompletableFuture<Answer> take(String form) {
    if (form.startsWith("ssl_check=1") || form.contains("&ssl_check=1")) {
      return CompletableFuture.completedFuture(Answer.OK);
    }
    counts.add(What.COMMAND);
    try {
      return CompletableFuture.supplyAsync(() -> answer(form), pool);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedFuture(busy);
    }
  }

  @Override
  public void close() {
    WorkerPool.close(pool);
  }

  private Answer answer(String form) {
    try {
      return bolt.form(form);
    } catch (Exception e) {
      LOG.error("A command's listener failed", e);
      return busy;
    }
  }
}
