package io.goodhart.testing;

import io.goodhart.approvals.ApprovalStore;
import io.goodhart.approvals.NewRequest;
import io.goodhart.approvals.Pause;
import io.goodhart.approvals.PauseStore;
import io.goodhart.approvals.SealedArguments;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.StandingGrant;
import io.goodhart.approvals.request.State;
import io.goodhart.ledger.LedgerDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Requests and pauses in memory, without a ledger; it keeps the drafts of its entries. */
public final class InMemoryApprovals implements ApprovalStore, PauseStore {
  public final List<LedgerDraft> entries = new ArrayList<>();
  private final Map<RequestId, Request> requests = new LinkedHashMap<>();
  private final Map<String, RequestId> keys = new HashMap<>();
  private final Map<RequestId, String> words = new HashMap<>();
  private final Map<RequestId, SealedArguments> arguments = new HashMap<>();
  private final Map<RequestId, StandingGrant> grants = new LinkedHashMap<>();
  private final Map<Optional<AgentId>, Pause> pauses = new HashMap<>();

  /** Puts a request there as it is. */
  public InMemoryApprovals with(Request request) {
    requests.put(request.id(), request);
    return this;
  }

  /** Puts pauses there as they are. */
  public InMemoryApprovals with(List<Pause> stopped) {
    stopped.forEach(pause -> pauses.put(pause.agent(), pause));
    return this;
  }

  @Override
  public synchronized Added add(NewRequest fresh, LedgerDraft entry) {
    Request request = fresh.request();
    String key = request.action().agent().value() + " " + fresh.key().orElse("");
    if (fresh.key().isPresent() && keys.containsKey(key)) {
      return new Added.Before(find(keys.getOrDefault(key, request.id())).orElseThrow());
    }
    if (request.state() != State.DENIED && isPaused(request.action().agent())) {
      return new Added.Paused();
    }
    if (fresh.by().isPresent()
        && grants.computeIfPresent(fresh.by().get(), (id, one) -> used(one, request.askedAt()))
            == null) {
      return new Added.GrantGone();
    }
    entries.add(entry);
    requests.put(request.id(), request);
    fresh.key().ifPresent(one -> keys.put(key, request.id()));
    words.put(request.id(), fresh.words());
    arguments.put(request.id(), fresh.arguments());
    return new Added.Kept();
  }

  @Override
  public synchronized Changed change(Request before, Request after, LedgerDraft entry) {
    if (find(before.id()).filter(one -> one.version() == before.version()).isEmpty()) {
      return Changed.STALE;
    }
    boolean lets = after.state() == State.APPROVED || after.state() == State.REDEEMED;
    if (lets && isPaused(after.action().agent())) {
      return Changed.PAUSED;
    }
    entries.add(entry);
    requests.put(after.id(), after);
    StandingGrant.of(after).ifPresent(grant -> grants.put(after.id(), grant));
    return Changed.DONE;
  }

  @Override
  public synchronized Optional<Request> find(RequestId id) {
    return Optional.ofNullable(requests.get(id));
  }

  @Override
  public synchronized Optional<Request> find(AgentId agent, String key) {
    return Optional.ofNullable(keys.get(agent.value() + " " + key)).flatMap(this::find);
  }

  @Override
  public synchronized String words(RequestId id) {
    return words.getOrDefault(id, "");
  }

  @Override
  public synchronized Optional<SealedArguments> arguments(RequestId id) {
    return Optional.ofNullable(arguments.get(id));
  }

  @Override
  public synchronized int dropArguments(Instant endedBefore) {
    int before = arguments.size();
    requests()
        .filter(one -> !one.state().isOpen())
        .filter(one -> one.decidedAt().orElseThrow().isBefore(endedBefore))
        .forEach(one -> arguments.remove(one.id()));
    return before - arguments.size();
  }

  @Override
  public synchronized List<Request> open(Optional<AgentId> agent) {
    return requests()
        .filter(one -> one.state().isOpen())
        .filter(one -> agent.map(one.action().agent()::equals).orElse(true))
        .toList();
  }

  @Override
  public synchronized List<Request> over(Instant now, int limit) {
    return open(Optional.empty()).stream().filter(one -> one.isOverAt(now)).limit(limit).toList();
  }

  @Override
  public synchronized List<Request> decidedSince(Instant time) {
    return requests()
        .filter(one -> one.decidedAt().filter(at -> !at.isBefore(time)).isPresent())
        .toList();
  }

  @Override
  public synchronized Optional<Instant> lastAsked(AgentId agent) {
    return requests()
        .filter(one -> one.action().agent().equals(agent))
        .map(Request::askedAt)
        .max(Instant::compareTo);
  }

  @Override
  public synchronized List<StandingGrant> grants(Instant now) {
    return grants.values().stream().filter(grant -> now.isBefore(grant.until())).toList();
  }

  @Override
  public synchronized boolean revokeGrant(RequestId from, Instant at, LedgerDraft entry) {
    if (grants.remove(from) == null) {
      return false;
    }
    entries.add(entry);
    return true;
  }

  @Override
  public synchronized Instant newestEntry() {
    return entries.stream().map(LedgerDraft::at).max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  @Override
  public synchronized List<Pause> all() {
    return List.copyOf(pauses.values());
  }

  @Override
  public synchronized Optional<Pause> find(Optional<AgentId> agent) {
    return Optional.ofNullable(pauses.get(agent));
  }

  @Override
  public synchronized boolean change(
      Optional<Pause> before, Optional<Pause> after, LedgerDraft entry) {
    Optional<AgentId> agent = before.or(() -> after).orElseThrow().agent();
    if (!find(agent).equals(before)) {
      return false;
    }
    entries.add(entry);
    if (after.isPresent()) {
      pauses.put(agent, after.get());
    } else {
      pauses.remove(agent);
    }
    return true;
  }

  private static StandingGrant used(StandingGrant grant, Instant at) {
    return new StandingGrant(
        grant.from(),
        grant.agent(),
        grant.tool(),
        grant.kind(),
        grant.target(),
        grant.environment(),
        grant.session(),
        grant.until(),
        Optional.of(at));
  }

  private boolean isPaused(AgentId agent) {
    return pauses.containsKey(Optional.<AgentId>empty()) || pauses.containsKey(Optional.of(agent));
  }

  private Stream<Request> requests() {
    return requests.values().stream();
  }
}
