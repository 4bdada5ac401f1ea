package io.goodhart.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of claims must do. */
public abstract class AliasClaimsContract {
  private static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");
  private static final Alias NAME = new Alias(Alias.Kind.VENDOR, "copilot/aroth-gh");
  private static final AliasClaim ANNAS = new AliasClaim(NAME, Alias.slackUser("T1", "U1"), NOW);
  private static final AliasClaim BENS =
      new AliasClaim(NAME, Alias.slackUser("T1", "U2"), NOW.minusSeconds(5));

  /** A store that is empty at the start of a test. */
  protected abstract AliasClaims store();

  @Test
  void theOldestClaimComesFirst() {
    store().add(ANNAS);
    store().add(BENS);

    assertThat(store().waiting()).containsExactly(BENS, ANNAS);
  }

  @Test
  void theSameClaimAgainChangesNothing() {
    store().add(ANNAS);
    store().add(new AliasClaim(NAME, ANNAS.claimant(), NOW.plusSeconds(60)));

    assertThat(store().waiting()).containsExactly(ANNAS);
  }

  @Test
  void aClaimIsTakenAwayOnce() {
    store().add(ANNAS);
    store().add(BENS);

    assertThat(store().remove(ANNAS)).isTrue();
    assertThat(store().remove(ANNAS)).isFalse();
    assertThat(store().waiting()).containsExactly(BENS);
  }
}
