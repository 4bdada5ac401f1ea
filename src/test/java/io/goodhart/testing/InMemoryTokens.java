package io.goodhart.testing;

import io.goodhart.roster.Alias;
import io.goodhart.roster.IngestToken;
import io.goodhart.roster.IngestTokens;
import io.goodhart.roster.TokenHash;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tokens in memory; counts how often one was looked up. */
public final class InMemoryTokens implements IngestTokens {
  private final Map<TokenHash, IngestToken> tokens = new LinkedHashMap<>();
  private int lookUps;

  /** How often a token was looked up. */
  public int lookUps() {
    return lookUps;
  }

  @Override
  public void add(IngestToken token) {
    tokens.put(token.hash(), token);
  }

  @Override
  public Optional<IngestToken> find(TokenHash hash) {
    lookUps++;
    return Optional.ofNullable(tokens.get(hash));
  }

  @Override
  public List<IngestToken> of(Alias owner) {
    return tokens.values().stream()
        .filter(token -> token.owner().equals(owner) && token.revoked().isEmpty())
        .sorted(
            Comparator.comparing(IngestToken::made)
                .reversed()
                .thenComparing(token -> token.hash().hex()))
        .toList();
  }

  @Override
  public Optional<IngestToken> revoke(TokenHash hash, Alias owner, Instant at) {
    Optional<IngestToken> revoked =
        of(owner).stream()
            .filter(token -> token.hash().equals(hash))
            .findFirst()
            .map(
                token ->
                    with(
                        token,
                        Optional.of(at),
                        token.lastUsed(),
                        token.tools(),
                        token.mismatched(),
                        token.lastMismatch()));
    revoked.ifPresent(token -> tokens.put(hash, token));
    return revoked;
  }

  @Override
  public void used(List<Use> uses) {
    for (Use use : uses) {
      tokens.computeIfPresent(use.hash(), (hash, token) -> used(token, use));
    }
  }

  private static IngestToken used(IngestToken token, Use use) {
    Map<String, Instant> tools = new HashMap<>(token.tools());
    use.tools().forEach(tool -> tools.merge(tool, use.at(), InMemoryTokens::later));
    return with(
        token,
        token.revoked(),
        Optional.of(later(token.lastUsed().orElse(use.at()), use.at())),
        tools,
        token.mismatched() + use.mismatched(),
        use.mismatched() > 0 ? Optional.of(use.at()) : token.lastMismatch());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static IngestToken with(
      IngestToken token,
      Optional<Instant> revoked,
      Optional<Instant> lastUsed,
      Map<String, Instant> tools,
      long mismatched,
      Optional<Instant> lastMismatch) {
    return new IngestToken(
        token.hash(),
        token.owner(),
        token.name(),
        token.made(),
        token.expires(),
        revoked,
        lastUsed,
        tools,
        mismatched,
        lastMismatch);
  }
}
