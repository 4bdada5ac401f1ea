package io.goodhart.approvals;

import static io.goodhart.approvals.GateFixture.BOT;
import static io.goodhart.approvals.GateFixture.JONAS;
import static io.goodhart.approvals.GateFixture.MARA;
import static io.goodhart.approvals.GateFixture.NOW;
import static io.goodhart.approvals.GateFixture.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.action.AgentId;
import io.goodhart.calendar.MovableClock;
import io.goodhart.ledger.Pseudonyms;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.InMemoryAgentKeys;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of agent keys must do, used as it is used. */
public abstract class AgentKeysContract {
  private final MovableClock clock = MovableClock.startingAt(NOW, Clock.fixed(NOW, ZoneOffset.UTC));
  private AgentKeys keys = keys(new InMemoryAgentKeys());

  /** A store that is empty at the start of a test. */
  protected abstract AgentKeyStore store();

  /** Keeps a name in that store, as an erasure does. */
  protected abstract void keepName(AgentId agent);

  @BeforeEach
  void open() {
    keys = keys(store());
  }

  @Test
  void aKeyIsKnownByItsSecretAlone() {
    KeySecret secret = keys.mint(BOT, MARA.identity()).orElseThrow();

    AgentKey key = keys.find(secret.reveal()).orElseThrow();

    assertThat(key.agent()).isEqualTo(BOT);
    assertThat(key.owner()).isEqualTo(MARA.identity());
    assertThat(store().find(secret.hash())).contains(key);
    assertThat(keys.find("gh_agent_" + "x".repeat(32))).isEmpty();
    assertThat(keys.find("")).isEmpty();
    assertThat(keys.agents()).containsExactly(BOT);
    assertThat(secret.toString()).doesNotContain(secret.reveal());
  }

  @Test
  void anAgentHasOneOwner() {
    assertThat(keys.mint(BOT, MARA.identity())).isPresent();

    assertThat(keys.mint(BOT, JONAS.identity())).isEmpty();
    assertThat(keys.rotate(BOT, JONAS.identity())).isEmpty();
    assertThat(keys.ownerOf(BOT)).contains(MARA);
  }

  @Test
  void anExchangedKeyWorksForAWhile() {
    KeySecret old = keys.mint(BOT, MARA.identity()).orElseThrow();

    KeySecret fresh = keys.rotate(BOT, MARA.identity()).orElseThrow();

    assertThat(keys.find(old.reveal())).isPresent();
    clock.advanceTo(NOW.plus(AgentKeys.OVERLAP));
    assertThat(keys.find(old.reveal())).isEmpty();
    assertThat(keys.find(fresh.reveal())).isPresent();
  }

  @Test
  void aRevokedKeyStopsAtOnce() {
    KeySecret first = keys.mint(BOT, MARA.identity()).orElseThrow();
    KeySecret second = keys.mint(BOT, MARA.identity()).orElseThrow();

    assertThat(keys.revoke(BOT, MARA)).isEqualTo(2);

    assertThat(keys.find(first.reveal())).isEmpty();
    assertThat(keys.find(second.reveal())).isEmpty();
    assertThat(keys.ownerOf(BOT)).contains(MARA);
  }

  @Test
  void whoseKeysWereStoppedIsKnownFromATimeOn() {
    KeySecret unused = keys.mint(BOT, MARA.identity()).orElseThrow();
    assertThat(keys.stoppedSince(NOW.minusSeconds(1))).isEmpty();

    assertThat(keys.revoke(BOT, MARA)).isEqualTo(1);

    assertThat(keys.stoppedSince(NOW.minusSeconds(1))).containsExactly(BOT);
    assertThat(keys.stoppedSince(NOW)).isEmpty();
  }

  @Test
  void anAgentThatIsGivenToSomebodyElseNeedsANewKey() {
    KeySecret old = keys.mint(BOT, MARA.identity()).orElseThrow();

    assertThat(keys.give(BOT, MARA, JONAS.identity(), PRIYA)).isTrue();

    assertThat(keys.ownerOf(BOT)).contains(JONAS);
    assertThat(keys.find(old.reveal())).isEmpty();
    assertThat(keys.mint(BOT, MARA.identity())).isEmpty();
    assertThat(keys.mint(BOT, JONAS.identity())).isPresent();
    assertThat(keys.give(BOT, MARA, PRIYA.identity(), PRIYA)).isFalse();
    assertThat(keys.ownerOf(BOT)).contains(JONAS);
  }

  @Test
  void aNameThatIsKeptIsRegisteredByWhomAnAdminGaveItToAlone() {
    keepName(BOT);

    assertThat(keys.isNameKept(BOT)).isTrue();
    assertThat(keys.mint(BOT, JONAS.identity())).isEmpty();
    assertThat(keys.giveName(BOT, MARA.identity(), PRIYA)).isTrue();
    assertThat(keys.mint(BOT, JONAS.identity())).isEmpty();
    assertThat(keys.mint(BOT, MARA.identity())).isPresent();

    assertThat(keys.isNameKept(BOT)).isFalse();
    assertThat(keys.ownerOf(BOT)).contains(MARA);
    assertThat(keys.giveName(BOT, JONAS.identity(), PRIYA)).isFalse();
  }

  private AgentKeys keys(AgentKeyStore store) {
    SecureRandom randomness = new SecureRandom();
    FixedRoster roster = new FixedRoster();
    roster.knows(MARA.identity(), MARA.member().orElseThrow());
    roster.knows(JONAS.identity(), JONAS.member().orElseThrow());
    return new AgentKeys(
        store,
        roster,
        new ApprovalEntries(new Pseudonyms(new byte[32]), randomness),
        randomness,
        clock);
  }
}
