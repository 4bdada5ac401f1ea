package io.goodhart.edge.webhook;

import io.goodhart.activity.Batch;
import io.goodhart.activity.Stored;
import io.goodhart.intake.Door;
import io.goodhart.intake.Intake;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives the reports of one webhook; has to be mounted with support for asynchronous requests.
 *
 * <p>A request is answered with 200 only when its outcomes are on disk. 503 asks the sender to come
 * back; 400, 401 and 413 say what is wrong. Safe for use by many threads.
 */
public final class WebhookServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(WebhookServlet.class);

  private final transient Webhook webhook;
  private final transient WebhookConfig config;
  private final transient Intake intake;
  private final transient Door door;
  private final transient Clock clock;
  private final transient Memory memory;

  /** Hands what is reported to the intake, counted at the door. */
  public WebhookServlet(
      Webhook webhook, WebhookConfig config, Intake intake, Door door, Clock clock) {
    this.webhook = webhook;
    this.config = config;
    this.intake = intake;
    this.door = door;
    this.clock = clock;
    this.memory = new Memory(config.maxBufferedBytes());
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getMethod().equals("POST")) {
      Reply.wrongMethod().writeTo(response);
      return;
    }
    Optional<Pass> pass;
    try {
      pass = webhook.pass(request::getHeader);
    } catch (RuntimeException e) {
      LOG.atWarn().addKeyValue("failure", e).log("A key could not be looked up");
      Reply.comeBack(config.retryAfter()).writeTo(response);
      return;
    }
    if (pass.isEmpty()) {
      Reply.unknown(webhook.howToSend()).writeTo(response);
    } else if (request.getContentLengthLong() > config.maxBodyBytes()) {
      Reply.tooLarge(config.maxBodyBytes()).writeTo(response);
    } else {
      receive(request, pass.get());
    }
  }

  private void receive(HttpServletRequest request, Pass pass) throws IOException {
    AsyncContext async = request.startAsync();
    async.setTimeout(config.patience().toMillis());
    Memory.Share share = memory.share();
    Exchange exchange = new Exchange(async, Reply.comeBack(config.retryAfter()), share::release);
    async.addListener(exchange);
    request
        .getInputStream()
        .setReadListener(
            new BodyReader(
                request.getInputStream(),
                share,
                config,
                exchange,
                body -> take(request::getHeader, body, pass, exchange)));
  }

  private void take(Headers head, byte[] body, Pass pass, Exchange exchange) {
    if (!pass.admits().test(body)) {
      exchange.answer(Reply.unknown(webhook.howToSend()));
      return;
    }
    Reports reports = new Reports(door);
    Optional<String> problem = read(head, body, pass, reports);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Batch batch = problem.isPresent() ? reports.broken(today) : reports.batch(today);
    if (batch.received() == 0) {
      exchange.answer(Reply.taken(new Stored(0, 0, 0, 0)));
      return;
    }
    Optional<Reply> refusal = problem.map(Reply::unreadable);
    Optional<CompletableFuture<Stored>> offered = intake.offer(batch);
    if (offered.isEmpty()) {
      exchange.answer(refusal.orElse(Reply.comeBack(config.retryAfter())));
      return;
    }
    var unused =
        offered
            .get()
            .handle(
                (stored, failure) -> {
                  if (failure != null) {
                    LOG.atWarn().addKeyValue("failure", failure).log("Outcomes were not stored");
                  }
                  exchange.answer(
                      refusal.orElseGet(
                          () ->
                              failure == null
                                  ? Reply.taken(stored)
                                  : Reply.comeBack(config.retryAfter())));
                  return stored;
                });
  }

  private Optional<String> read(Headers head, byte[] body, Pass pass, Reports reports) {
    try {
      webhook.read(head, body, pass.key(), reports);
      return reports.whyNothing();
    } catch (UnreadableException e) {
      return Optional.of(e.reason());
    }
  }
}
