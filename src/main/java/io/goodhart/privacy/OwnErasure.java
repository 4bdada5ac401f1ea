package io.goodhart.privacy;

import io.goodhart.roster.Alias;
import io.goodhart.roster.IngestToken;
import io.goodhart.roster.IngestTokens;
import io.goodhart.roster.MemberId;
import java.time.Clock;
import java.time.Instant;

/** Erases what is kept of somebody, at their own word. */
public final class OwnErasure {
  private final ErasureStore store;
  private final IngestTokens tokens;
  private final AccessPeople people;
  private final Clock clock;

  /** Erases from this store, after the tokens were stopped. */
  public OwnErasure(ErasureStore store, IngestTokens tokens, AccessPeople people, Clock clock) {
    this.store = store;
    this.tokens = tokens;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Erases everything up to now. Tokens stop first, so that nothing comes in with one while it is
   * being erased.
   *
   * @param asker the name that the tokens were made under
   */
  public Disclosed<Erased> erase(Alias asker, MemberId member) {
    Instant now = clock.instant();
    for (IngestToken token : tokens.of(asker)) {
      tokens.revoke(token.hash(), asker, now);
    }
    return new Disclosed<>(store.erase(member, people.key(member), now));
  }
}
