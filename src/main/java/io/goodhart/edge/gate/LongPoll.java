package io.goodhart.edge.gate;

import io.goodhart.approvals.Answer;
import io.goodhart.approvals.Gate;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.request.Code;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.State;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps agents waiting for a decision without a thread for each. A decision may come from three
 * sides at once, here, from another process and as the wait ends; one of them answers, and it alone
 * looks what to say. Safe for use by many threads.
 */
final class LongPoll {
  private static final Logger LOG = LoggerFactory.getLogger(LongPoll.class);

  private final Gate gate;
  private final Waiters waiters;

  LongPoll(Gate gate, Waiters waiters) {
    this.gate = gate;
    this.waiters = waiters;
  }

  /** Answers now, or when it is decided, or when the wait is over. */
  void answerOrWait(
      AgentId agent, Answer answer, Duration wait, Exchange exchange, Function<Answer, Reply> say) {
    if (answer.state() != State.PENDING || wait.isZero()) {
      exchange.answer(() -> orNo(say, () -> answer));
      return;
    }
    RequestId id = answer.id().orElseThrow();
    Runnable waiter =
        () -> exchange.answer(() -> orNo(say, () -> gate.find(agent, id).orElse(answer)));
    Runnable away = () -> waiters.remove(id, waiter);
    exchange.waitFor(
        () -> {
          // A hook takes its request back now, and is not to be told of that by itself.
          away.run();
          waiter.run();
        },
        away);
    waiters.add(id, waiter);
    if (exchange.isAnswered()) {
      away.run();
      return;
    }
    // It may have been decided before anybody waited for it.
    Answer again = gate.find(agent, id).orElse(answer);
    if (again.state() != State.PENDING) {
      exchange.answer(() -> orNo(say, () -> again));
    }
  }

  /** Says a no if it cannot be found out what to say, for nobody is left to say it. */
  private static Reply orNo(Function<Answer, Reply> say, Supplier<Answer> answer) {
    try {
      return say.apply(answer.get());
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).log("What was decided could not be found out; it was denied");
      return say.apply(Answer.refused(Code.DATABASE_UNAVAILABLE));
    }
  }
}
