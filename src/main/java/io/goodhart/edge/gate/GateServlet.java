package io.goodhart.edge.gate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.approvals.AgentKey;
import io.goodhart.approvals.AgentKeys;
import io.goodhart.approvals.Answer;
import io.goodhart.approvals.Gate;
import io.goodhart.approvals.action.ActionHash;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.request.Code;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.State;
import io.goodhart.delivery.StoreException;
import io.goodhart.digest.Texts;
import io.goodhart.edge.gate.json.AskingReader;
import io.goodhart.edge.gate.json.StrictJson;
import io.goodhart.edge.gate.json.UnreadableJsonException;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The agents' gate; has to be mounted with support for asynchronous requests. Safe for use by many
 * threads.
 */
public final class GateServlet extends HttpServlet {
  /** Where Claude Code asks. */
  public static final String CLAUDE_CODE = "/v1/hooks/claude-code";

  /** Where it has to be mounted. */
  public static final List<String> PATHS = List.of("/v1/approvals", "/v1/approvals/*", CLAUDE_CODE);

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(GateServlet.class);
  private static final String BEARER = "bearer ";
  private static final Duration FOR_THE_BODY = Duration.ofSeconds(10);
  private static final String KEY_FORM = "[\\x21-\\x7e]{1,200}";

  private final transient Gate gate;
  private final transient AgentKeys keys;
  private final transient LongPoll poll;
  private final transient GateConfig config;
  private final transient Texts texts;
  private final transient AgentRates rates;

  /** Lets agents with a key to the gate. */
  public GateServlet(
      Gate gate, AgentKeys keys, Waiters waiters, GateConfig config, Texts texts, Clock clock) {
    this.gate = gate;
    this.keys = keys;
    this.poll = new LongPoll(gate, waiters);
    this.config = config;
    this.texts = texts;
    this.rates = new AgentRates(config.perMinute(), clock);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean hook = request.getServletPath().equals(CLAUDE_CODE);
    Dialect dialect = hook ? new ClaudeCodeDialect(texts, "") : new ApiDialect(texts);
    try {
      Optional<AgentKey> key = key(request.getHeader("Authorization"));
      if (key.isEmpty()) {
        dialect.refuse(401, "unknown_key", texts.say("gate.unknown_key")).writeTo(response);
      } else if (!rates.take(key.get().agent())) {
        dialect
            .refuse(429, "too_many_requests", texts.say("gate.too_many_requests"))
            .writeTo(response);
      } else {
        serve(request, response, key.get(), dialect, hook);
      }
    } catch (StoreException e) {
      LOG.atWarn().addKeyValue("failure", e.getMessage()).log("An agent's key was not looked up");
      dialect.say(Answer.refused(Code.DATABASE_UNAVAILABLE)).writeTo(response);
    }
  }

  private void serve(
      HttpServletRequest request,
      HttpServletResponse response,
      AgentKey key,
      Dialect dialect,
      boolean hook)
      throws IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("");
    String method = request.getMethod();
    AgentId agent = key.agent();
    if (hook && method.equals("POST")) {
      Duration wait = config.hookWait(WaitParameter.of(request));
      receive(request, wait, dialect, (body, exchange) -> hook(body, key, exchange));
    } else if (path.isEmpty() && method.equals("POST")) {
      Duration wait = config.wait(WaitParameter.of(request));
      String name = request.getHeader("Idempotency-Key");
      receive(
          request,
          wait,
          dialect,
          (body, exchange) -> ask(body, name, key, wait, exchange, dialect));
    } else if (path.endsWith("/redeem") && method.equals("POST")) {
      Optional<RequestId> id = id(path.substring(0, path.length() - "/redeem".length()));
      receive(
          request,
          Duration.ZERO,
          dialect,
          (body, exchange) -> redeem(body, agent, id, exchange, dialect));
    } else if (method.equals("GET") && !path.isEmpty()) {
      Optional<RequestId> id = id(path);
      Duration wait = config.wait(WaitParameter.of(request));
      Exchange exchange = begin(request, wait, dialect);
      guarded(exchange, dialect, () -> look(agent, id, wait, exchange, dialect));
    } else if (method.equals("DELETE") && !path.isEmpty()) {
      orMissing(id(path).flatMap(id -> gate.withdraw(agent, id)), dialect).writeTo(response);
    } else {
      dialect.refuse(405, "wrong_method", texts.say("gate.wrong_method")).writeTo(response);
    }
  }

  private void ask(
      ObjectNode body,
      @Nullable String name,
      AgentKey key,
      Duration wait,
      Exchange exchange,
      Dialect dialect)
      throws UnreadableJsonException {
    if (name != null && !name.matches(KEY_FORM)) {
      throw new UnreadableJsonException("An Idempotency-Key has 1 to 200 ASCII characters.");
    }
    Answer answer = gate.ask(reader(key).read(body, Optional.ofNullable(name)));
    poll.answerOrWait(key.agent(), answer, wait, exchange, dialect::say);
  }

  private void hook(ObjectNode body, AgentKey key, Exchange exchange)
      throws UnreadableJsonException {
    Dialect dialect = ClaudeCodeDialect.of(texts, body);
    Answer answer = gate.ask(ClaudeCodeDialect.read(body, reader(key)));
    poll.answerOrWait(
        key.agent(),
        answer,
        config.longestHook(),
        exchange,
        last -> dialect.say(settled(key.agent(), last)));
  }

  /** The hook is asked once and does not come back: a yes is used by it, a wait ends with it. */
  private Answer settled(AgentId agent, Answer answer) {
    if (answer.id().isEmpty()) {
      return answer;
    }
    RequestId id = answer.id().get();
    if (answer.mayRun()) {
      return gate.redeem(agent, id, answer.hash().orElseThrow()).orElse(answer);
    } else if (answer.state() == State.PENDING) {
      return gate.withdraw(agent, id)
          .filter(last -> !last.mayRun() && last.state() != State.WITHDRAWN)
          .orElse(Answer.refused(Code.EXPIRED));
    }
    return answer;
  }

  private void look(
      AgentId agent, Optional<RequestId> id, Duration wait, Exchange exchange, Dialect dialect) {
    Optional<Answer> answer = id.flatMap(one -> gate.find(agent, one));
    if (answer.isPresent()) {
      poll.answerOrWait(agent, answer.get(), wait, exchange, dialect::say);
    } else {
      exchange.answer(orMissing(answer, dialect));
    }
  }

  private void redeem(
      ObjectNode body, AgentId agent, Optional<RequestId> id, Exchange exchange, Dialect dialect)
      throws UnreadableJsonException {
    ActionHash hash;
    try {
      hash = new ActionHash(body.path("action_hash").asText());
    } catch (IllegalArgumentException e) {
      throw new UnreadableJsonException(e.getMessage() + ".");
    }
    Optional<Answer> answer = id.flatMap(one -> gate.redeem(agent, one, hash));
    Reply reply = orMissing(answer, dialect);
    boolean refused = answer.filter(one -> !one.mayRun()).isPresent();
    exchange.answer(refused && reply.status() == 200 ? Reply.of(409, reply.body()) : reply);
  }

  private void receive(HttpServletRequest request, Duration wait, Dialect dialect, Use use)
      throws IOException {
    Exchange exchange = begin(request, wait, dialect);
    Reply tooLarge = dialect.refuse(413, "too_large", texts.say("gate.too_large"));
    Consumer<byte[]> whole =
        body -> guarded(exchange, dialect, () -> use.of(StrictJson.object(body), exchange));
    request
        .getInputStream()
        .setReadListener(
            new BodyReader(
                request.getInputStream(), config.maxBodyBytes(), exchange, tooLarge, whole));
  }

  private Exchange begin(HttpServletRequest request, Duration wait, Dialect dialect) {
    AsyncContext async = request.startAsync();
    async.setTimeout((wait.isZero() ? FOR_THE_BODY : wait).toMillis());
    Reply late = dialect.refuse(408, "too_slow", texts.say("gate.too_slow"));
    Exchange exchange = new Exchange(async, late);
    async.addListener(exchange);
    return exchange;
  }

  private void guarded(Exchange exchange, Dialect dialect, Step step) {
    try {
      step.run();
    } catch (UnreadableJsonException e) {
      exchange.answer(dialect.refuse(400, "malformed", e.reason()));
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).log("A request of an agent failed; it was denied");
      exchange.answer(dialect.say(Answer.refused(Code.DATABASE_UNAVAILABLE)));
    }
  }

  private Reply orMissing(Optional<Answer> answer, Dialect dialect) {
    return answer
        .map(dialect::say)
        .orElseGet(() -> dialect.refuse(404, "not_found", texts.say("gate.not_found")));
  }

  private AskingReader reader(AgentKey key) {
    return new AskingReader(key.agent(), keys.person(key.owner()), keys::person);
  }

  private Optional<AgentKey> key(@Nullable String authorization) {
    if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      return Optional.empty();
    }
    return keys.find(authorization.substring(BEARER.length()).strip());
  }

  private static Optional<RequestId> id(String path) {
    try {
      return Optional.of(new RequestId(path.substring(1)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** What is done with a body. */
  private interface Use {
    void of(ObjectNode body, Exchange exchange) throws UnreadableJsonException;
  }

  /** What may fail because of what was sent. */
  private interface Step {
    void run() throws UnreadableJsonException;
  }
}
