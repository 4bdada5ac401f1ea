package io.goodhart.approvals;

import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.codes.CodeCheck;
import io.goodhart.approvals.codes.CodeOutcome;
import io.goodhart.approvals.policy.Tier;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.ReviewOutcome;
import io.goodhart.approvals.request.Right;
import io.goodhart.approvals.request.Scope;
import io.goodhart.approvals.request.Vote;
import io.goodhart.delivery.StoreException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * What people do with requests. Rights are looked up at every press, never before. Safe for use by
 * many threads and beside other processes.
 *
 * <p>Every method fails with {@link io.goodhart.delivery.StoreException} or {@link
 * LedgerUnavailableException} if nothing could be stored; then nothing was decided.
 */
public final class Reviews {
  private static final int TRIES = 20;

  private final ApprovalStore store;
  private final ReviewerRights rights;
  private final ApprovalEntries entries;
  private final ArgumentSeal seal;
  private final CodeCheck codes;
  private final Clock clock;
  private final Transitions transitions;

  /** Reviews requests of this store; the high tier takes codes that pass this check. */
  public Reviews(
      ApprovalStore store,
      ReviewerRights rights,
      ApprovalEntries entries,
      ArgumentSeal seal,
      CodeCheck codes,
      Announcements announcements,
      Clock clock) {
    this.store = store;
    this.rights = rights;
    this.entries = entries;
    this.seal = seal;
    this.codes = codes;
    this.clock = clock;
    this.transitions = new Transitions(store, entries, announcements);
  }

  /** Counts somebody's vote that comes without a code; empty if there is no such request. */
  public Optional<ReviewOutcome> vote(RequestId id, Vote vote) {
    return vote(id, vote, "");
  }

  /**
   * Counts somebody's vote; empty if there is no such request.
   *
   * <p>In the high tier a yes needs a code of theirs, which is used up by it. It is looked at only
   * if nothing else stands against the vote, so that no try is lost on what could not count.
   *
   * @param code what they typed; empty if nothing
   */
  public Optional<ReviewOutcome> vote(RequestId id, Vote vote, String code) {
    boolean proven = !vote.approves();
    for (int tries = 0; tries < TRIES; tries++) {
      Optional<Request> found = store.find(id);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Request before = found.get();
      ReviewOutcome outcome = before.review(vote, who -> right(before, who));
      if (!(outcome instanceof ReviewOutcome.Counted counted)) {
        return Optional.of(outcome);
      }
      if (!proven && needsCode(before)) {
        CodeOutcome checked = codes.check(vote.by(), code);
        if (!(checked instanceof CodeOutcome.Right)) {
          return Optional.of(new ReviewOutcome.WithoutCode(checked, before));
        }
        // The code is used up; whoever is faster at the request takes nothing from that.
        proven = true;
      }
      switch (transitions.change(
          before, counted.request(), entries.voted(counted.request(), vote))) {
        case DONE -> {
          return Optional.of(outcome);
        }
        case PAUSED -> {
          return Optional.of(new ReviewOutcome.Refused(ReviewOutcome.Why.PAUSED, before));
        }
        case STALE -> {}
      }
    }
    throw new IllegalStateException("A request is changed all the time");
  }

  /** Counts somebody's vote, and never fails because it could not be stored. */
  public Optional<ReviewOutcome> decide(RequestId id, Vote vote, String code) {
    try {
      return vote(id, vote, code);
    } catch (StoreException | LedgerUnavailableException e) {
      return Optional.of(new ReviewOutcome.NotStored());
    }
  }

  /**
   * What would stand against somebody's vote now, its reason and code aside.
   *
   * @param approves whether it would be a yes
   */
  public Optional<ReviewOutcome.Why> against(Request request, Person who, boolean approves) {
    Vote trial = new Vote(who, approves, Scope.ONCE, Optional.of("-"), clock.instant());
    return request.review(trial, one -> right(request, one)) instanceof ReviewOutcome.Refused no
        ? Optional.of(no.why())
        : Optional.empty();
  }

  /** Whether a yes to it needs a code. */
  public static boolean needsCode(Request request) {
    return request.basis().demand().filter(demand -> demand.tier() == Tier.HIGH).isPresent();
  }

  /** What stands against somebody's looking into a request: nothing if they may decide on it. */
  public Right right(Request request, Person who) {
    return request
        .basis()
        .demand()
        .map(demand -> rights.of(who, demand, request.action()))
        .orElse(Right.NONE);
  }

  /** The request of that name. */
  public Optional<Request> find(RequestId id) {
    return store.find(id);
  }

  /**
   * The exact arguments, as canonical JSON, for somebody who may decide; empty for all others, and
   * when they are not kept any more.
   */
  public Optional<String> arguments(Request request, Person who) {
    if (right(request, who) != Right.DECIDE) {
      return Optional.empty();
    }
    return store.arguments(request.id()).map(kept -> seal.open(request.id(), kept));
  }

  /** The owner, or whom it is for, takes a request back; the request as it stands afterwards. */
  public Optional<Request> withdraw(RequestId id, Person by) {
    Instant now = clock.instant();
    return transitions.end(
        id,
        Optional.of(by),
        now,
        request ->
            request.action().isOwnedBy(by) || request.action().isFor(by)
                ? request.withdraw(now)
                : Optional.empty());
  }

  /** The owner, or somebody who may decide, takes back an approval that was not used. */
  public Optional<Request> revoke(RequestId id, Person by) {
    Instant now = clock.instant();
    return transitions.end(
        id,
        Optional.of(by),
        now,
        request ->
            request.action().isOwnedBy(by) || right(request, by) == Right.DECIDE
                ? request.revoke(now)
                : Optional.empty());
  }

  /**
   * The owner, whom it is for, or somebody who may decide takes back a standing grant; false if
   * they may not, or if there is none.
   */
  public boolean revokeGrant(RequestId from, Person by) {
    Instant now = clock.instant();
    return store.find(from).filter(request -> mayTakeBack(request, by)).isPresent()
        && store.revokeGrant(from, now, entries.grantRevoked(from, by, now));
  }

  private boolean mayTakeBack(Request request, Person by) {
    return request.action().isOwnedBy(by)
        || request.action().isFor(by)
        || right(request, by) == Right.DECIDE;
  }
}
