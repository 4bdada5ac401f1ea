package io.goodhart.edge.slack.listen;

import io.goodhart.edge.slack.SlackConfig;
import io.goodhart.edge.slack.listen.SlackCounts.What;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes Slack's requests: reads the body, lets only signed ones in, and answers when the request
 * was dealt with. No thread is held meanwhile.
 */
final class SlackServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(SlackServlet.class);

  /** Slack itself gives up after 3 seconds; this only ends what nobody waits for any more. */
  private static final long LONGEST_MILLIS = 15_000;

  private final transient RequestVerifier verifier;
  private final transient EventDoor events;
  private final transient CommandDoor commands;
  private final transient SlackCounts counts;
  private final int maxBodyBytes;

  SlackServlet(
      SlackConfig config,
      RequestVerifier verifier,
      EventDoor events,
      CommandDoor commands,
      SlackCounts counts) {
    this.verifier = verifier;
    this.events = events;
    this.commands = commands;
    this.counts = counts;
    this.maxBodyBytes = config.maxBodyBytes();
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AsyncContext exchange = request.startAsync(request, response);
    Reply reply = new Reply(exchange);
    exchange.setTimeout(LONGEST_MILLIS);
    exchange.addListener(reply);
    if (request.getContentLengthLong() > maxBodyBytes) {
      refuse(reply, Answer.TOO_LARGE);
      return;
    }
    request
        .getInputStream()
        .setReadListener(
            new BodyReader(
                request.getInputStream(),
                maxBodyBytes,
                body -> admit(request, body, reply),
                answer -> refuse(reply, answer)));
  }

  private void admit(HttpServletRequest request, byte[] body, Reply reply) {
    String timestamp = request.getHeader(RequestVerifier.TIMESTAMP);
    String signature = request.getHeader(RequestVerifier.SIGNATURE);
    if (!verifier.isGenuine(timestamp, signature, body)) {
      counts.add(What.REJECTED);
      LOG.debug("A request without a valid signature was refused");
      reply.send(Answer.UNAUTHORIZED);
      return;
    }
    if (request.getHeader("X-Slack-Retry-Num") != null) {
      counts.add(What.REDELIVERED);
    }
    String text = new String(body, StandardCharsets.UTF_8);
    CompletableFuture<Answer> answer = isForm(request) ? commands.take(text) : events.take(text);
    CompletableFuture<Answer> unused =
        answer.whenComplete(
            (done, failure) -> reply.send(failure == null ? done : Answer.COME_BACK));
  }

  private void refuse(Reply reply, Answer answer) {
    if (answer.equals(Answer.TOO_LARGE)) {
      counts.add(What.OVERSIZED);
    }
    reply.send(answer);
  }

  private static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null
        && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
  }

  /** The one answer that a request gets, whoever is first to give it. */
  private static final class Reply implements AsyncListener {
    private final AsyncContext exchange;
    private final AtomicBoolean sent = new AtomicBoolean();

    Reply(AsyncContext exchange) {
      this.exchange = exchange;
    }

    void send(Answer answer) {
      if (!sent.compareAndSet(false, true)) {
        return;
      }
      HttpServletResponse response = (HttpServletResponse) exchange.getResponse();
      response.setStatus(answer.status());
      if (answer.equals(Answer.TOO_LARGE)) {
        response.setHeader("Connection", "close");
      }
      try {
        if (!answer.body().isEmpty()) {
          response.setContentType("application/json; charset=utf-8");
          response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        LOG.debug("Slack went away before its answer: {}", e.getClass().getSimpleName());
      } finally {
        exchange.complete();
      }
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      send(Answer.COME_BACK);
    }

    @Override
    public void onError(AsyncEvent event) {
      send(Answer.COME_BACK);
    }

    @Override
    public void onComplete(AsyncEvent event) {
      sent.set(true);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      // Nothing is started twice.
    }
  }
}
