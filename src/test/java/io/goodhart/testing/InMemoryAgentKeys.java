package io.goodhart.testing;

import io.goodhart.approvals.AgentKey;
import io.goodhart.approvals.AgentKeyStore;
import io.goodhart.approvals.KeptName;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.ledger.LedgerDraft;
import io.goodhart.roster.Alias;
import io.goodhart.roster.TokenHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Agent keys in memory. */
public final class InMemoryAgentKeys implements AgentKeyStore {
  private final List<AgentKey> keys = new ArrayList<>();
  private final Map<AgentId, Optional<Alias>> kept = new HashMap<>();

  @Override
  public synchronized boolean add(AgentKey key, LedgerDraft entry) {
    if (of(key.agent()).stream().anyMatch(one -> !one.owner().equals(key.owner()))) {
      return false;
    }
    if (keptName(key.agent()).filter(one -> one.givenTo().isEmpty()).isPresent()) {
      return false;
    }
    kept.remove(key.agent());
    keys.add(0, key);
    return true;
  }

  /** Keeps a name, as an erasure does. */
  public synchronized void keepName(AgentId agent) {
    kept.put(agent, Optional.empty());
  }

  @Override
  public synchronized Optional<KeptName> keptName(AgentId agent) {
    return Optional.ofNullable(kept.get(agent)).map(to -> new KeptName(agent, to));
  }

  @Override
  public synchronized boolean giveName(AgentId agent, Alias to, LedgerDraft entry) {
    return kept.replace(agent, Optional.of(to)) != null;
  }

  @Override
  public synchronized Optional<AgentKey> find(TokenHash hash) {
    return keys.stream().filter(key -> key.hash().equals(hash)).findFirst();
  }

  @Override
  public synchronized List<AgentKey> of(AgentId agent) {
    return keys.stream().filter(key -> key.agent().equals(agent)).toList();
  }

  @Override
  public synchronized List<AgentId> agents() {
    return keys.stream().map(AgentKey::agent).distinct().toList();
  }

  @Override
  public synchronized List<AgentId> stoppedSince(Instant time) {
    return keys.stream()
        .filter(key -> key.revoked().filter(time::isBefore).isPresent())
        .map(AgentKey::agent)
        .distinct()
        .toList();
  }

  @Override
  public synchronized void endAll(AgentId agent, Instant at, LedgerDraft entry) {
    int unused =
        replace(
            agent,
            key -> {
              Optional<Instant> end = key.expires().filter(at::isAfter).or(() -> Optional.of(at));
              return new AgentKey(
                  key.hash(), key.agent(), key.owner(), key.made(), end, key.revoked());
            });
  }

  @Override
  public synchronized int revokeAll(AgentId agent, Instant at, LedgerDraft entry) {
    return replace(
        agent,
        key ->
            new AgentKey(
                key.hash(), key.agent(), key.owner(), key.made(), key.expires(), Optional.of(at)));
  }

  @Override
  public synchronized boolean give(
      AgentId agent, Alias from, Alias to, Instant at, LedgerDraft entry) {
    if (of(agent).stream().noneMatch(key -> key.owner().equals(from))) {
      return false;
    }
    int unused = revokeAll(agent, at, entry);
    keys.replaceAll(
        key ->
            key.agent().equals(agent)
                ? new AgentKey(key.hash(), agent, to, key.made(), key.expires(), key.revoked())
                : key);
    return true;
  }

  private int replace(AgentId agent, UnaryOperator<AgentKey> change) {
    int changed = 0;
    for (int place = 0; place < keys.size(); place++) {
      AgentKey key = keys.get(place);
      if (key.agent().equals(agent) && key.revoked().isEmpty()) {
        keys.set(place, change.apply(key));
        changed++;
      }
    }
    return changed;
  }
}
