package io.goodhart.approvals;

import io.goodhart.approvals.ApprovalStore.Added;
import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.ActionHash;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.breakglass.OpenGlass;
import io.goodhart.approvals.breakglass.Opening;
import io.goodhart.approvals.policy.Circumstances;
import io.goodhart.approvals.policy.Policy;
import io.goodhart.approvals.policy.PolicySource;
import io.goodhart.approvals.policy.PolicyVersion;
import io.goodhart.approvals.policy.Ruling;
import io.goodhart.approvals.policy.Tier;
import io.goodhart.approvals.request.Basis;
import io.goodhart.approvals.request.Code;
import io.goodhart.approvals.request.RedeemOutcome;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.StandingGrant;
import io.goodhart.delivery.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What agents ask. Whatever goes wrong, the answer is no, with a code that says what it was. Safe
 * for use by many threads and beside other processes.
 */
public final class Gate {
  /** How far the clock may stand before the newest entry of the ledger. */
  static final Duration SKEW = Duration.ofSeconds(5);

  private static final int TRIES = 20;

  private final ApprovalStore store;
  private final PolicySource policies;
  private final ApprovalNotifier notifier;
  private final ApprovalEntries entries;
  private final Drafts drafts;
  private final OwnerPresence presence;
  private final OpenGlass glass;
  private final Clock clock;
  private final Transitions transitions;

  /** Rules by these policies, and asks people by this notifier. */
  public Gate(
      ApprovalStore store,
      PolicySource policies,
      ApprovalNotifier notifier,
      ApprovalEntries entries,
      Drafts drafts,
      OwnerPresence presence,
      OpenGlass glass,
      Announcements announcements,
      Clock clock) {
    this.store = store;
    this.policies = policies;
    this.notifier = notifier;
    this.entries = entries;
    this.drafts = drafts;
    this.presence = presence;
    this.glass = glass;
    this.clock = clock;
    this.transitions = new Transitions(store, entries, announcements);
  }

  /** Asks for an action; the same asking under the same key is answered as before. */
  public Answer ask(Asking asking) {
    return orNo(() -> askOf(asking));
  }

  /** Where an agent's request stands; empty if it has none of that name. */
  public Optional<Answer> find(AgentId agent, RequestId id) {
    return orMaybeNo(() -> own(agent, id).map(this::afterItsTime).map(Answer::of));
  }

  /** The agent takes a request back; empty if it has none of that name. */
  public Optional<Answer> withdraw(AgentId agent, RequestId id) {
    return orMaybeNo(
        () -> {
          Instant now = clock.instant();
          return own(agent, id)
              .flatMap(one -> transitions.end(id, Optional.empty(), now, r -> r.withdraw(now)))
              .map(Answer::of);
        });
  }

  /** Uses an approval for the action of this hash; empty if the agent has no such request. */
  public Optional<Answer> redeem(AgentId agent, RequestId id, ActionHash presented) {
    return orMaybeNo(() -> own(agent, id).map(request -> redeem(request, presented)));
  }

  private Answer askOf(Asking asking) {
    Action action = asking.action();
    Optional<Request> before = asking.key().flatMap(key -> store.find(action.agent(), key));
    if (before.isPresent()) {
      return again(asking, before.get());
    }
    if (isClockWrong()) {
      return Answer.refused(Code.CLOCK_SKEW);
    }
    Instant now = clock.instant();
    Optional<Policy> policy = policies.current();
    if (policy.isEmpty()) {
      return keep(asking, drafts.refused(action, Basis.NONE, Code.POLICY_UNAVAILABLE, now));
    }
    Circumstances at =
        policy.get().isAboutOwners()
            ? new Circumstances(now, presence.of(action.owner(), now))
            : Circumstances.at(now);
    Ruling ruling = policy.get().rule(action, asking.arguments(), at);
    Basis basis =
        new Basis(
            policy.get().version(),
            ruling.rule().map(rule -> rule.number()).orElse(0),
            ruling.rule().map(rule -> rule.name()).orElse(""),
            ruling.demand());
    return switch (ruling.effect()) {
      case OBSERVE -> keep(asking, drafts.allowed(ruling.action(), basis, Code.OBSERVED, now));
      case ALLOW -> keep(asking, drafts.allowed(ruling.action(), basis, Code.ALLOWED_BY_RULE, now));
      case DENY -> keep(asking, drafts.refused(ruling.action(), basis, Code.DENIED_BY_RULE, now));
      case ASK -> {
        yield byGrant(asking, ruling.action(), basis, now)
            .or(() -> byBrokenGlass(asking, ruling.action(), basis, now))
            .orElseGet(() -> people(asking, ruling.action(), basis, now));
      }
    };
  }

  /** Lets an action through that people approved as a kind. */
  private Optional<Answer> byGrant(Asking asking, Action action, Basis basis, Instant now) {
    Request request = drafts.allowed(action, basis, Code.GRANTED, now);
    if (basis.demand().orElseThrow().tier() == Tier.HIGH || !request.mayBeStanding()) {
      return Optional.empty();
    }
    for (StandingGrant grant : store.grants(now)) {
      if (grant.covers(action, now)) {
        Added added = add(asking, request, Optional.of(grant.from()));
        if (!(added instanceof Added.GrantGone)) {
          return Optional.of(answer(asking, request, added));
        }
      }
    }
    return Optional.empty();
  }

  /** Lets an action through in an emergency, as long as that lasts. */
  private Optional<Answer> byBrokenGlass(Asking asking, Action action, Basis basis, Instant now) {
    Optional<Opening> opening = glass.covering(action, now);
    if (opening.isEmpty()) {
      return Optional.empty();
    }
    Request request =
        drafts.allowed(action, basis, Code.BREAK_GLASS, now).notAfter(opening.get().until());
    Added added = add(asking, request, Optional.empty());
    return added instanceof Added.GrantGone
        ? Optional.empty()
        : Optional.of(answer(asking, request, added));
  }

  private Answer people(Asking asking, Action action, Basis basis, Instant now) {
    Reach reach = notifier.reach(basis.demand().orElseThrow(), action);
    if (!(reach instanceof Reach.People people)) {
      return keep(asking, drafts.refused(action, basis, Code.SLACK_UNAVAILABLE, now));
    }
    if (people.count() < basis.demand().get().quorum()) {
      Code why = basis.rule() == 0 ? Code.NO_RULE : Code.NO_REVIEWER;
      return keep(asking, drafts.refused(action, basis, why, now));
    }
    Request request = drafts.asking(action, basis, now, asking.patience());
    Added added = add(asking, request, Optional.empty());
    if (added instanceof Added.Kept && !notifier.asked(request, asking.words().orElse(""))) {
      return transitions
          .end(request.id(), Optional.empty(), now, one -> one.stop(Code.SLACK_UNAVAILABLE, now))
          .map(Answer::of)
          .orElseThrow();
    }
    return answer(asking, request, added);
  }

  private Answer keep(Asking asking, Request request) {
    return answer(asking, request, add(asking, request, Optional.empty()));
  }

  private Added add(Asking asking, Request request, Optional<RequestId> by) {
    return store.add(
        new NewRequest(
            request,
            asking.words().orElse(""),
            drafts.sealed(request, asking.arguments()),
            asking.key(),
            by),
        entries.added(request));
  }

  private Answer answer(Asking asking, Request request, Added added) {
    if (added instanceof Added.Before earlier) {
      return again(asking, earlier.request());
    } else if (added instanceof Added.Paused) {
      return keep(
          asking,
          drafts.refused(request.action(), request.basis(), Code.AGENT_PAUSED, request.askedAt()));
    }
    return Answer.of(request);
  }

  /** An asking that came again, or another one under the same key. */
  private Answer again(Asking asking, Request before) {
    ActionHash hash = ActionHash.of(asking.action(), before.basis().policy().hex());
    return hash.equals(before.hash())
        ? Answer.of(afterItsTime(before))
        : Answer.refused(Code.CHANGED_ACTION);
  }

  private Answer redeem(Request found, ActionHash presented) {
    Request before = found;
    for (int tries = 0; tries < TRIES; tries++) {
      if (isClockWrong()) {
        return Answer.refused(before, Code.CLOCK_SKEW);
      }
      Optional<PolicyVersion> policy = policies.current().map(Policy::version);
      if (policy.isEmpty()) {
        return Answer.refused(before, Code.POLICY_UNAVAILABLE);
      }
      Instant now = clock.instant();
      ActionHash current = ActionHash.of(before.action(), policy.get().hex());
      RedeemOutcome outcome = before.redeem(presented, current, now);
      if (outcome instanceof RedeemOutcome.Refused refused) {
        return Answer.refused(before, refused.why());
      }
      boolean used = outcome instanceof RedeemOutcome.Redeemed;
      Request after =
          outcome instanceof RedeemOutcome.Redeemed redeemed
              ? redeemed.request()
              : ((RedeemOutcome.Changed) outcome).request();
      switch (transitions.change(before, after, entries.ended(after, Optional.empty(), now))) {
        case DONE -> {
          return used ? Answer.used(after) : Answer.refused(after, Code.CHANGED_ACTION);
        }
        case PAUSED -> {
          return Answer.refused(before, Code.AGENT_PAUSED);
        }
        case STALE -> before = store.find(before.id()).orElseThrow();
      }
    }
    throw new IllegalStateException("A request is changed all the time");
  }

  private Optional<Request> own(AgentId agent, RequestId id) {
    return store.find(id).filter(request -> request.action().agent().equals(agent));
  }

  private Request afterItsTime(Request request) {
    Instant now = clock.instant();
    return request.isOverAt(now) && request.state().isOpen()
        ? transitions.end(request.id(), Optional.empty(), now, one -> one.expire(now)).orElseThrow()
        : request;
  }

  /** A clock that went back would let what is over begin again. */
  private boolean isClockWrong() {
    return clock.instant().isBefore(store.newestEntry().minus(SKEW));
  }

  private static Answer orNo(Supplier<Answer> asked) {
    return orMaybeNo(() -> Optional.of(asked.get())).orElseThrow();
  }

  private static Optional<Answer> orMaybeNo(Supplier<Optional<Answer>> asked) {
    try {
      return asked.get();
    } catch (LedgerUnavailableException e) {
      return Optional.of(Answer.refused(Code.LEDGER_UNAVAILABLE));
    } catch (StoreException e) {
      return Optional.of(Answer.refused(Code.DATABASE_UNAVAILABLE));
    }
  }
}
