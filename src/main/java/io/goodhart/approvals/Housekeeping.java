package io.goodhart.approvals;

import io.goodhart.approvals.request.Code;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Ends what is over: requests that nobody answered, approvals that nobody used, arguments. */
public final class Housekeeping {
  /** How long arguments are kept after a decision. */
  public static final Duration ARGUMENTS_KEPT = Duration.ofDays(7);

  private static final int AT_ONCE = 500;

  private final ApprovalStore store;
  private final Transitions transitions;
  private final Clock clock;

  /** Keeps this store in order. */
  public Housekeeping(
      ApprovalStore store, ApprovalEntries entries, Announcements announcements, Clock clock) {
    this.store = store;
    this.transitions = new Transitions(store, entries, announcements);
    this.clock = clock;
  }

  /** Expires what is over now. */
  public void expire() {
    Instant now = clock.instant();
    List<Request> unused =
        transitions.endAll(store.over(now, AT_ONCE), Optional.empty(), now, one -> one.expire(now));
  }

  /** Denies what waits for people who will not hear of it. */
  public void stopUnheard(Predicate<Request> isUnheard) {
    Instant now = clock.instant();
    for (Request request : store.open(Optional.empty())) {
      if (request.state() == State.PENDING && isUnheard.test(request)) {
        Optional<Request> unused =
            transitions.end(
                request.id(),
                Optional.empty(),
                now,
                one ->
                    one.state() == State.PENDING
                        ? one.stop(Code.SLACK_UNAVAILABLE, now)
                        : Optional.empty());
      }
    }
  }

  /** Drops the arguments of what was decided long enough ago, and says of how many. */
  public int dropArguments() {
    return store.dropArguments(clock.instant().minus(ARGUMENTS_KEPT));
  }
}
