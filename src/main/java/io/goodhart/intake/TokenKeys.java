package io.goodhart.intake;

import io.goodhart.roster.IngestToken;
import io.goodhart.roster.IngestTokens;
import io.goodhart.roster.TokenHash;
import io.goodhart.roster.TokenSecret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ingest tokens as keys.
 *
 * <p>A token that was found is remembered for half a minute, so a token that another process
 * revoked may work that much longer; {@link #forget} ends it here at once. Safe for use by many
 * threads.
 */
public final class TokenKeys implements IngestKeys {
  private static final Duration REMEMBERED = Duration.ofSeconds(30);
  private static final int MOST_REMEMBERED = 10_000;

  private final IngestTokens tokens;
  private final TokenUses uses;
  private final Clock clock;
  private final Map<TokenHash, Found> found = new ConcurrentHashMap<>();

  /** Looks tokens up in this store and notes there how they are used. */
  public TokenKeys(IngestTokens tokens, TokenUses uses, Clock clock) {
    this.tokens = tokens;
    this.uses = uses;
    this.clock = clock;
  }

  @Override
  public Optional<IngestKey> find(String secret) {
    return TokenSecret.read(secret)
        .map(TokenSecret::hash)
        .flatMap(this::token)
        .filter(token -> token.worksAt(clock.instant()))
        .map(token -> IngestKey.of(token.owner(), token.hash()));
  }

  @Override
  public void note(IngestKey key, KeyUse use) {
    uses.note(key, use, clock.instant());
  }

  /** Looks the token up anew the next time. */
  public void forget(TokenHash hash) {
    found.remove(hash);
  }

  private Optional<IngestToken> token(TokenHash hash) {
    Found known = found.get(hash);
    Instant now = clock.instant();
    if (known != null && now.isBefore(known.until)) {
      return Optional.of(known.token);
    }
    Optional<IngestToken> token = tokens.find(hash);
    if (found.size() >= MOST_REMEMBERED) {
      found.clear();
    }
    token.ifPresentOrElse(
        it -> found.put(hash, new Found(it, now.plus(REMEMBERED))), () -> found.remove(hash));
    return token;
  }

  private record Found(IngestToken token, Instant until) {}
}
