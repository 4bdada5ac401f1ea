package io.goodhart.privacy;

import io.goodhart.adoption.MemberShares;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Alias;
import io.goodhart.roster.IngestToken;
import io.goodhart.roster.IngestTokens;
import io.goodhart.roster.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Erases what is kept of somebody, at their own word. */
public final class OwnErasure {
  private final ErasureStore store;
  private final MemberShares shares;
  private final IngestTokens tokens;
  private final AccessPeople people;
  private final Clock clock;

  /**
   * Erases from this store, after the tokens were stopped.
   *
   * @param shares finds what closed weeks keep of somebody
   */
  public OwnErasure(
      ErasureStore store,
      MemberShares shares,
      IngestTokens tokens,
      AccessPeople people,
      Clock clock) {
    this.store = store;
    this.shares = shares;
    this.tokens = tokens;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Erases everything up to now. Tokens stop first, so that nothing comes in with one while it is
   * being erased. The counts of closed weeks stay as they are.
   *
   * @param asker the name that the tokens were made under
   */
  public Disclosed<Erased> erase(Alias asker, MemberId member) {
    Instant now = clock.instant();
    for (IngestToken token : tokens.of(asker)) {
      tokens.revoke(token.hash(), asker, now);
    }
    ReportingWeek oldest = ReportingWeek.containing(now.minus(Retention.KEPT), ZoneOffset.UTC);
    return new Disclosed<>(
        store.erase(member, people.key(member), shares.of(member, oldest, now), now));
  }
}
