package io.goodhart.approvals;

import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.ActionHash;
import io.goodhart.approvals.action.Arguments;
import io.goodhart.approvals.request.Basis;
import io.goodhart.approvals.request.Code;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes requests that are not kept yet. Safe for use by many threads if its randomness is. */
public final class Drafts {
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private final ArgumentSeal seal;
  private final RandomGenerator randomness;

  /** Names requests by this randomness, which has to be fit for secrets. */
  public Drafts(ArgumentSeal seal, RandomGenerator randomness) {
    this.seal = seal;
    this.randomness = randomness;
  }

  Request allowed(Action action, Basis basis, Code why, Instant now) {
    return decided(action, basis, State.APPROVED, why, now);
  }

  Request refused(Action action, Basis basis, Code why, Instant now) {
    return decided(action, basis, State.DENIED, why, now);
  }

  /** People have as long as the rule says, or less if the agent does not wait so long. */
  Request asking(Action action, Basis basis, Instant now, Optional<Duration> patience) {
    Duration most = basis.demand().orElseThrow().expires();
    Duration wanted = patience.filter(one -> one.compareTo(most) < 0).orElse(most);
    return Request.asking(
        id(),
        action,
        hash(action, basis),
        basis,
        now,
        wanted.compareTo(SHORTEST) < 0 ? SHORTEST : wanted);
  }

  SealedArguments sealed(Request request, Arguments arguments) {
    return seal.seal(request.id(), arguments.canonical());
  }

  private Request decided(Action action, Basis basis, State state, Code why, Instant now) {
    return Request.decided(id(), action, hash(action, basis), basis, now, state, why);
  }

  private RequestId id() {
    return RequestId.make(randomness);
  }

  private static ActionHash hash(Action action, Basis basis) {
    return ActionHash.of(action, basis.policy().hex());
  }
}
