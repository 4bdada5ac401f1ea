package io.goodhart.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.MovableClock;
import io.goodhart.roster.Alias;
import io.goodhart.roster.IngestToken;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.TokenSecret;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.InMemoryTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenKeysTest {
  private static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");
  private static final Alias ANNA = Alias.slackUser("T1", "U1");
  private static final Alias ANNAS_MAIL = Alias.guess("anna@example.dev");
  private static final Alias BENS_MAIL = Alias.guess("ben@example.dev");
  private static final Alias UNKNOWN_MAIL = Alias.guess("x@example.com");
  private static final Alias UNKNOWN_ACCOUNT = new Alias(Alias.Kind.VENDOR, "claude-code/i-1");

  private final MovableClock clock = MovableClock.startingAt(NOW, Clock.fixed(NOW, ZoneOffset.UTC));
  private final InMemoryTokens store = new InMemoryTokens();
  private final FixedRoster roster =
      new FixedRoster()
          .knows(ANNA, new MemberId(1))
          .knows(ANNAS_MAIL, new MemberId(1))
          .knows(BENS_MAIL, new MemberId(2));
  private final TokenUses uses = new TokenUses(store, roster);
  private final TokenKeys keys = new TokenKeys(store, uses, clock);
  private final LiveTokens live = new LiveTokens(store, keys, uses);
  private final TokenSecret secret = TokenSecret.make(new Random(3));
  private final IngestToken token =
      IngestToken.fresh(secret.hash(), ANNA, "laptop", NOW, NOW.plus(Duration.ofDays(365)));

  @Test
  void aTokenIsTheKeyOfItsOwner() {
    store.add(token);

    IngestKey key = keys.find(secret.reveal()).orElseThrow();

    assertThat(key.owner()).contains(ANNA);
    assertThat(key.takesIdentity()).isFalse();
  }

  @Test
  void whatHasNotTheFormOfATokenIsNotLookedUp() {
    assertThat(keys.find("demo-key")).isEmpty();
    assertThat(keys.find(secret.reveal() + "x")).isEmpty();

    assertThat(store.lookUps()).isZero();
  }

  @Test
  void aTokenIsRememberedForHalfAMinute() {
    store.add(token);

    keys.find(secret.reveal());
    clock.advanceTo(clock.instant().plus(Duration.ofSeconds(29)));
    keys.find(secret.reveal());
    assertThat(store.lookUps()).isEqualTo(1);

    clock.advanceTo(clock.instant().plus(Duration.ofSeconds(1)));
    keys.find(secret.reveal());
    assertThat(store.lookUps()).isEqualTo(2);
  }

  @Test
  void aTokenThatWasMadeAfterItWasAskedForIsFoundAtOnce() {
    assertThat(keys.find(secret.reveal())).isEmpty();

    store.add(token);

    assertThat(keys.find(secret.reveal())).isPresent();
  }

  @Test
  void aRevokedTokenStopsAtOnce() {
    store.add(token);
    keys.find(secret.reveal());

    live.revoke(token.hash(), ANNA, NOW);

    assertThat(keys.find(secret.reveal())).isEmpty();
  }

  @Test
  void anotherProcessesRevocationIsSeenWithinHalfAMinute() {
    store.add(token);
    keys.find(secret.reveal());

    store.revoke(token.hash(), ANNA, NOW);
    clock.advanceTo(clock.instant().plus(Duration.ofSeconds(30)));

    assertThat(keys.find(secret.reveal())).isEmpty();
  }

  @Test
  void aTokenEndsAfterAYear() {
    store.add(token);

    clock.advanceTo(clock.instant().plus(Duration.ofDays(365).minusSeconds(1)));
    assertThat(keys.find(secret.reveal())).isPresent();
    clock.advanceTo(clock.instant().plus(Duration.ofSeconds(1)));
    assertThat(keys.find(secret.reveal())).isEmpty();
  }

  @Test
  void onlySomebodyElseIsAMismatch() {
    store.add(token);

    note(Map.of(ANNAS_MAIL, 1, BENS_MAIL, 10, UNKNOWN_MAIL, 100, UNKNOWN_ACCOUNT, 1_000));
    note(Map.of(BENS_MAIL, 10_000));

    assertThat(live.of(ANNA).get(0).mismatched()).isEqualTo(10_110);
  }

  @Test
  void ofAnOwnerWhomNobodyKnowsNothingIsSaid() {
    Alias stranger = Alias.slackUser("T1", "U9");
    store.add(IngestToken.fresh(secret.hash(), stranger, "laptop", NOW, token.expires()));

    note(Map.of(BENS_MAIL, 10));

    assertThat(live.of(stranger).get(0).mismatched()).isZero();
    assertThat(live.of(stranger).get(0).tools()).containsKey("codex");
  }

  private void note(Map<Alias, Integer> claims) {
    keys.note(keys.find(secret.reveal()).orElseThrow(), new KeyUse(Set.of("codex"), claims));
  }
}
