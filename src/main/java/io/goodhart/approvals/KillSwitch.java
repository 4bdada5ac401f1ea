package io.goodhart.approvals;

import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.request.Code;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.State;
import io.goodhart.ledger.EntryKind;
import io.goodhart.ledger.LedgerDraft;
import io.goodhart.roster.Roles;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Stops an agent, or all of them, at once: what waits is denied, approvals are void, whatever is
 * asked anew is denied. An agent's owner and the admins may stop it and let it go on; all of them
 * one admin may stop, and two together let go on.
 */
public final class KillSwitch {
  private static final EntryKind PAUSED = new EntryKind("agent.paused");
  private static final EntryKind RESUMED = new EntryKind("agent.resumed");
  private static final EntryKind RESUME_WANTED = new EntryKind("agent.resume-wanted");

  private final PauseStore pauses;
  private final ApprovalStore store;
  private final AgentKeys keys;
  private final Roles roles;
  private final ApprovalEntries entries;
  private final Transitions transitions;
  private final Clock clock;

  /** Stops agents in these stores. */
  public KillSwitch(
      PauseStore pauses,
      ApprovalStore store,
      AgentKeys keys,
      Roles roles,
      ApprovalEntries entries,
      Announcements announcements,
      Clock clock) {
    this.pauses = pauses;
    this.store = store;
    this.keys = keys;
    this.roles = roles;
    this.entries = entries;
    this.transitions = new Transitions(store, entries, announcements);
    this.clock = clock;
  }

  /** Stops one agent. */
  public PauseOutcome pause(AgentId agent, Person by, String reason) {
    Optional<PauseOutcome> against = against(agent, by);
    return against.isPresent() ? against.get() : stop(Optional.of(agent), by, reason);
  }

  /** Stops every agent. */
  public PauseOutcome pauseAll(Person by, String reason) {
    return isAdmin(by) ? stop(Optional.empty(), by, reason) : new PauseOutcome.NotAllowed();
  }

  /** Lets one agent go on; while all are stopped it still waits for the others. */
  public PauseOutcome resume(AgentId agent, Person by) {
    Optional<PauseOutcome> against = against(agent, by);
    if (against.isPresent()) {
      return against.get();
    }
    Optional<Pause> before = pauses.find(Optional.of(agent));
    return before.isPresent()
            && pauses.change(before, Optional.empty(), entry(RESUMED, Optional.of(agent), by, ""))
        ? new PauseOutcome.Resumed()
        : new PauseOutcome.Already();
  }

  /** Wants all of them to go on; the second admin who does lets them. */
  public PauseOutcome resumeAll(Person by) {
    if (!isAdmin(by)) {
      return new PauseOutcome.NotAllowed();
    }
    Optional<Pause> before = pauses.find(Optional.empty());
    if (before.isEmpty()) {
      return new PauseOutcome.Already();
    }
    // Who wanted it first has to be an admin still.
    Optional<Person> first = before.get().resumeWanted().filter(this::isAdmin);
    if (first.filter(by::isSame).isPresent()) {
      return new PauseOutcome.OneMoreNeeded();
    }
    Optional<Pause> after =
        first.isPresent() ? Optional.empty() : Optional.of(before.get().wantedOnBy(by));
    EntryKind kind = first.isPresent() ? RESUMED : RESUME_WANTED;
    if (!pauses.change(before, after, entry(kind, Optional.empty(), by, ""))) {
      return resumeAll(by);
    }
    return first.isPresent() ? new PauseOutcome.Resumed() : new PauseOutcome.OneMoreNeeded();
  }

  private PauseOutcome stop(Optional<AgentId> agent, Person by, String reason) {
    Instant now = clock.instant();
    Pause pause = new Pause(agent, by, reason, now, Optional.empty());
    Optional<Pause> before = pauses.find(agent);
    boolean fresh = before.isEmpty() || before.get().resumeWanted().isPresent();
    if (!fresh || !pauses.change(before, Optional.of(pause), entry(PAUSED, agent, by, reason))) {
      return new PauseOutcome.Already();
    }
    List<Request> stopped =
        transitions.endAll(
            store.open(agent), Optional.of(by), now, one -> one.stop(Code.AGENT_PAUSED, now));
    return new PauseOutcome.Paused(
        (int) stopped.stream().map(Request::state).filter(KillSwitch::isStopped).count());
  }

  private static boolean isStopped(State state) {
    return state == State.DENIED || state == State.REVOKED;
  }

  private Optional<PauseOutcome> against(AgentId agent, Person by) {
    Optional<Person> owner = keys.ownerOf(agent);
    if (owner.isEmpty()) {
      return Optional.of(new PauseOutcome.NoSuchAgent());
    }
    return owner.get().isSame(by) || isAdmin(by)
        ? Optional.empty()
        : Optional.of(new PauseOutcome.NotAllowed());
  }

  private boolean isAdmin(Person who) {
    return roles.isAdmin(who.identity());
  }

  private LedgerDraft entry(EntryKind kind, Optional<AgentId> agent, Person by, String reason) {
    return entries.about(
        kind, agent, by, Optional.of(reason).filter(text -> !text.isEmpty()), clock.instant());
  }
}
