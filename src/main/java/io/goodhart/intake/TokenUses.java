package io.goodhart.intake;

import io.goodhart.roster.Alias;
import io.goodhart.roster.IngestTokens;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.TokenHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers how tokens are used and writes it down now and then, so that no delivery waits for it.
 *
 * <p>Whom records named is held in memory until then and compared with the token's owner; only how
 * many named somebody else is kept. A crash loses what was not written yet, never telemetry. Safe
 * for use by many threads.
 */
public final class TokenUses {
  /** More names than this in a few seconds say nothing more. */
  private static final int MOST_NAMES = 1_000;

  private final IngestTokens tokens;
  private final RosterStore roster;
  private Map<TokenHash, Gathered> gathered = new HashMap<>();

  /** Writes to this store; the roster says who an identity is. */
  public TokenUses(IngestTokens tokens, RosterStore roster) {
    this.tokens = tokens;
    this.roster = roster;
  }

  /** Notes a delivery; keys that are no tokens leave no trace. */
  synchronized void note(IngestKey key, KeyUse use, Instant at) {
    if (key.token().isPresent() && key.owner().isPresent()) {
      Alias owner = key.owner().get();
      gathered.computeIfAbsent(key.token().get(), hash -> new Gathered(owner)).add(use, at);
    }
  }

  /**
   * Writes down what was gathered; what cannot be written is kept for the next time.
   *
   * @throws RuntimeException if the store fails
   */
  public void flush() {
    Map<TokenHash, Gathered> taken = take();
    if (taken.isEmpty()) {
      return;
    }
    boolean written = false;
    try {
      List<IngestTokens.Use> uses = new ArrayList<>();
      taken.forEach(
          (hash, use) -> uses.add(new IngestTokens.Use(hash, use.at, use.tools, mismatched(use))));
      tokens.used(uses);
      written = true;
    } finally {
      if (!written) {
        giveBack(taken);
      }
    }
  }

  private synchronized Map<TokenHash, Gathered> take() {
    Map<TokenHash, Gathered> taken = gathered;
    gathered = new HashMap<>();
    return taken;
  }

  private synchronized void giveBack(Map<TokenHash, Gathered> taken) {
    taken.forEach((hash, use) -> gathered.merge(hash, use, Gathered::plus));
  }

  private long mismatched(Gathered use) {
    return roster
        .memberOf(use.owner)
        .map(
            owner ->
                use.claims.entrySet().stream()
                    .filter(claim -> isSomebodyElse(claim.getKey(), owner))
                    .mapToLong(Map.Entry::getValue)
                    .sum())
        .orElse(0L);
  }

  /** An account that nobody claimed may well be the owner's; an address names a person. */
  private boolean isSomebodyElse(Alias claimed, MemberId owner) {
    Optional<MemberId> named = roster.memberOf(claimed);
    return named.isPresent() ? !named.get().equals(owner) : claimed.kind() == Alias.Kind.EMAIL;
  }

  private static final class Gathered {
    private final Alias owner;
    private final Set<String> tools = new HashSet<>();
    private final Map<Alias, Integer> claims = new HashMap<>();
    private Instant at = Instant.MIN;

    Gathered(Alias owner) {
      this.owner = owner;
    }

    void add(KeyUse use, Instant time) {
      at = time.isAfter(at) ? time : at;
      tools.addAll(use.tools());
      use.claims()
          .forEach(
              (alias, records) -> {
                if (claims.size() < MOST_NAMES || claims.containsKey(alias)) {
                  claims.merge(alias, records, Integer::sum);
                }
              });
    }

    Gathered plus(Gathered later) {
      add(new KeyUse(later.tools, later.claims), later.at);
      return this;
    }
  }
}
