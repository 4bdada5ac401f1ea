package io.goodhart.approvals.request;

import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.ActionHash;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.policy.Demand;
import io.goodhart.approvals.policy.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An agent's request for one action, and all that became of it.
 *
 * <p>An approval is good for the one action whose hash it has, once, until it expires. No
 * transition leads to {@link State#REDEEMED} but from {@link State#APPROVED}, and none of a request
 * that asks people leads there but by the votes it asks for.
 *
 * @param id its name
 * @param action what is asked for
 * @param hash what an approval is bound to
 * @param basis by what it is judged
 * @param askedAt when it was asked
 * @param expires when the answer is no, or, once approved, when the approval is over
 * @param state where it stands
 * @param code why it stands there
 * @param decidedAt when it was decided, if it was
 * @param endedBy who ended it other than by a vote, if somebody did
 * @param votes what people said, in order, one vote a person
 * @param version how often it was changed; whoever changes it names the version they saw
 */
public record Request(
    RequestId id,
    Action action,
    ActionHash hash,
    Basis basis,
    Instant askedAt,
    Instant expires,
    State state,
    Code code,
    Optional<Instant> decidedAt,
    Optional<Person> endedBy,
    List<Vote> votes,
    int version) {
  /** How long an approval waits for its use. */
  public static final Duration GRANT_LASTS = Duration.ofMinutes(30);

  /** Copies the list. */
  public Request {
    votes = List.copyOf(votes);
  }

  /** A request that people are asked about. */
  public static Request asking(
      RequestId id, Action action, ActionHash hash, Basis basis, Instant now, Duration patience) {
    return new Request(
        id,
        action,
        hash,
        basis,
        now,
        now.plus(patience),
        State.PENDING,
        Code.PENDING,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        0);
  }

  /** A request that is decided without people. */
  public static Request decided(
      RequestId id,
      Action action,
      ActionHash hash,
      Basis basis,
      Instant now,
      State state,
      Code code) {
    return new Request(
        id,
        action,
        hash,
        basis,
        now,
        now.plus(GRANT_LASTS),
        state,
        code,
        Optional.of(now),
        Optional.empty(),
        List.of(),
        0);
  }

  /**
   * Counts a vote, or says what stands against it. A no decides at once, and even takes back an
   * approval that was not used yet; a yes decides when enough people who may still decide said it.
   *
   * @param rights what somebody may do now, asked for everybody who voted
   */
  public ReviewOutcome review(Vote vote, Function<Person, Right> rights) {
    Optional<ReviewOutcome.Why> against = against(vote, rights);
    if (against.isPresent()) {
      return new ReviewOutcome.Refused(against.get(), this);
    }
    List<Vote> all = new ArrayList<>(votes);
    all.add(vote);
    if (!vote.approves()) {
      State end = state == State.APPROVED ? State.REVOKED : State.DENIED;
      return new ReviewOutcome.Counted(to(end, Code.DENIED_BY_REVIEWER, vote.at(), expires, all));
    }
    long yes = all.stream().filter(one -> rights.apply(one.by()) == Right.DECIDE).count();
    return new ReviewOutcome.Counted(
        yes >= basis.demand().orElseThrow().quorum()
            ? to(
                State.APPROVED,
                Code.APPROVED_BY_REVIEWERS,
                vote.at(),
                vote.at().plus(GRANT_LASTS),
                all)
            : new Request(
                id,
                action,
                hash,
                basis,
                askedAt,
                expires,
                state,
                code,
                decidedAt,
                endedBy,
                all,
                version + 1));
  }

  private Optional<ReviewOutcome.Why> against(Vote vote, Function<Person, Right> rights) {
    Right right = rights.apply(vote.by());
    Optional<Demand> demand = basis.demand();
    if (right == Right.OUTSIDER) {
      return Optional.of(ReviewOutcome.Why.OUTSIDER);
    } else if (action.isFor(vote.by())) {
      return Optional.of(ReviewOutcome.Why.OWN_REQUEST);
    } else if (action.isOwnedBy(vote.by())) {
      return Optional.of(ReviewOutcome.Why.OWN_AGENT);
    } else if (right == Right.NONE || demand.isEmpty()) {
      return Optional.of(ReviewOutcome.Why.NO_RIGHT);
    } else if (!state.isOpen() || (state == State.APPROVED && vote.approves())) {
      return Optional.of(hasVoteOf(vote.by()) ? ReviewOutcome.Why.TWICE : late());
    } else if (isOverAt(vote.at())) {
      return Optional.of(ReviewOutcome.Why.EXPIRED);
    } else if (hasVoteOf(vote.by())) {
      return Optional.of(ReviewOutcome.Why.TWICE);
    } else if (vote.reason().isEmpty() && (!vote.approves() || demand.get().reasonRequired())) {
      return Optional.of(ReviewOutcome.Why.REASON_NEEDED);
    } else if (!vote.scope().equals(Scope.ONCE) && !mayBeStanding()) {
      return Optional.of(ReviewOutcome.Why.ONLY_ONCE);
    }
    return Optional.empty();
  }

  private ReviewOutcome.Why late() {
    return state == State.EXPIRED ? ReviewOutcome.Why.EXPIRED : ReviewOutcome.Why.TOO_LATE;
  }

  /** Whether its kind of action can be approved for more than once. */
  public boolean mayBeStanding() {
    return basis.demand().filter(demand -> demand.tier() == Tier.LOW).isPresent()
        && Interpreters.isHarmless(action);
  }

  /** The same, over at a time at the latest. */
  public Request notAfter(Instant time) {
    return expires.isAfter(time)
        ? new Request(
            id, action, hash, basis, askedAt, time, state, code, decidedAt, endedBy, votes, version)
        : this;
  }

  /** How far its approval reaches: as far as everybody who approved wants it to. */
  public Scope scope() {
    return votes.stream()
        .filter(Vote::approves)
        .map(Vote::scope)
        .reduce(Scope::narrower)
        .orElse(Scope.ONCE);
  }

  /** Uses the approval for the action of this hash, as it is under the policy of now. */
  public RedeemOutcome redeem(ActionHash presented, ActionHash current, Instant now) {
    if (state == State.REDEEMED) {
      return new RedeemOutcome.Refused(Code.ALREADY_USED, this);
    } else if (state != State.APPROVED) {
      return new RedeemOutcome.Refused(code, this);
    } else if (isOverAt(now)) {
      return new RedeemOutcome.Refused(Code.EXPIRED, this);
    } else if (!hash.equals(presented) || !hash.equals(current)) {
      return new RedeemOutcome.Changed(end(State.REVOKED, Code.CHANGED_ACTION, now));
    }
    return new RedeemOutcome.Redeemed(end(State.REDEEMED, code, now));
  }

  /** The request after its time is over; empty if it is not, or if it was over before. */
  public Optional<Request> expire(Instant now) {
    return state.isOpen() && isOverAt(now)
        ? Optional.of(end(State.EXPIRED, Code.EXPIRED, now))
        : Optional.empty();
  }

  /** The request after it was taken back; empty if nothing can become of it any more. */
  public Optional<Request> withdraw(Instant now) {
    return state.isOpen()
        ? Optional.of(end(State.WITHDRAWN, Code.WITHDRAWN, now))
        : Optional.empty();
  }

  /** The request after its approval was taken back; empty if there is none to take back. */
  public Optional<Request> revoke(Instant now) {
    return state == State.APPROVED
        ? Optional.of(end(State.REVOKED, Code.REVOKED, now))
        : Optional.empty();
  }

  /** The request after a no that no person gave, such as of a paused agent. */
  public Optional<Request> stop(Code why, Instant now) {
    return state.isOpen()
        ? Optional.of(end(state == State.PENDING ? State.DENIED : State.REVOKED, why, now))
        : Optional.empty();
  }

  /** The same, ended by somebody. */
  public Request endedBy(Person by) {
    return new Request(
        id,
        action,
        hash,
        basis,
        askedAt,
        expires,
        state,
        code,
        decidedAt,
        Optional.of(by),
        votes,
        version);
  }

  /** Whether its time is over. */
  public boolean isOverAt(Instant now) {
    return !now.isBefore(expires);
  }

  private boolean hasVoteOf(Person person) {
    return votes.stream().anyMatch(vote -> vote.by().isSame(person));
  }

  private Request end(State end, Code why, Instant now) {
    return to(end, why, now, expires, votes);
  }

  private Request to(State next, Code why, Instant now, Instant until, List<Vote> all) {
    return new Request(
        id,
        action,
        hash,
        basis,
        askedAt,
        until,
        next,
        why,
        Optional.of(now),
        endedBy,
        all,
        version + 1);
  }
}
