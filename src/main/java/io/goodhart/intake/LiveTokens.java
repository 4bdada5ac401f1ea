package io.goodhart.intake;

import io.goodhart.roster.Alias;
import io.goodhart.roster.IngestToken;
import io.goodhart.roster.IngestTokens;
import io.goodhart.roster.TokenHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The tokens of a process that also takes telemetry: a revoked one stops at once, and who asks sees
 * what came a moment ago.
 */
public final class LiveTokens implements IngestTokens {
  private final IngestTokens store;
  private final TokenKeys keys;
  private final TokenUses uses;

  /** Keeps the store, the keys and the uses in step. */
  public LiveTokens(IngestTokens store, TokenKeys keys, TokenUses uses) {
    this.store = store;
    this.keys = keys;
    this.uses = uses;
  }

  @Override
  public void add(IngestToken token) {
    store.add(token);
  }

  @Override
  public Optional<IngestToken> find(TokenHash hash) {
    uses.flush();
    return store.find(hash);
  }

  @Override
  public List<IngestToken> of(Alias owner) {
    uses.flush();
    return store.of(owner);
  }

  @Override
  public Optional<IngestToken> revoke(TokenHash hash, Alias owner, Instant at) {
    Optional<IngestToken> revoked = store.revoke(hash, owner, at);
    keys.forget(hash);
    return revoked;
  }

  @Override
  public void used(List<Use> uses) {
    store.used(uses);
  }
}
