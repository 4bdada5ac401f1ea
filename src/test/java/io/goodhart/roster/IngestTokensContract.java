package io.goodhart.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of ingest tokens must do. */
public abstract class IngestTokensContract {
  private static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");
  private static final Alias ANNA = Alias.slackUser("T1", "U1");
  private static final Alias BEN = Alias.slackUser("T1", "U2");

  /** A store that is empty at the start of a test. */
  protected abstract IngestTokens store();

  private final Random random = new Random(11);

  private IngestToken added(Alias owner, String name, Instant made) {
    IngestToken token =
        IngestToken.fresh(
            TokenSecret.make(random).hash(), owner, name, made, made.plus(Duration.ofDays(365)));
    store().add(token);
    return token;
  }

  @Test
  void aTokenIsFoundByItsHash() {
    IngestToken token = added(ANNA, "laptop", NOW);

    assertThat(store().find(token.hash())).contains(token);
    assertThat(store().find(TokenSecret.make(random).hash())).isEmpty();
  }

  @Test
  void tokensOfSomebodyComeNewestFirst() {
    IngestToken older = added(ANNA, "laptop", NOW);
    IngestToken newer = added(ANNA, "ci", NOW.plusSeconds(5));
    added(BEN, "laptop", NOW);

    assertThat(store().of(ANNA)).containsExactly(newer, older);
  }

  @Test
  void aRevokedTokenStaysKnownAndWorksNoMore() {
    IngestToken token = added(ANNA, "laptop", NOW);

    assertThat(store().revoke(token.hash(), ANNA, NOW)).isPresent();

    assertThat(store().find(token.hash()).orElseThrow().worksAt(NOW)).isFalse();
    assertThat(store().of(ANNA)).isEmpty();
    assertThat(store().revoke(token.hash(), ANNA, NOW)).isEmpty();
  }

  @Test
  void nobodyRevokesTheTokenOfSomebodyElse() {
    IngestToken token = added(ANNA, "laptop", NOW);

    assertThat(store().revoke(token.hash(), BEN, NOW)).isEmpty();

    assertThat(store().find(token.hash())).contains(token);
  }

  @Test
  void usesMoveTimesForwardAndAddUp() {
    IngestToken token = added(ANNA, "laptop", NOW);
    Instant later = NOW.plusSeconds(60);

    store().used(List.of(use(token, later, Set.of("codex"), 2)));
    store().used(List.of(use(token, NOW, Set.of("codex", "claude-code"), 3)));
    store().used(List.of(use(token, NOW, Set.of(), 0)));

    IngestToken used = store().find(token.hash()).orElseThrow();
    assertThat(used.lastUsed()).contains(later);
    assertThat(used.tools())
        .containsOnlyKeys("codex", "claude-code")
        .containsEntry("codex", later)
        .containsEntry("claude-code", NOW);
    assertThat(used.mismatched()).isEqualTo(5);
    assertThat(used.lastMismatch()).isPresent();
  }

  @Test
  void aUseOfATokenThatIsGoneLeavesNothing() {
    IngestTokens.Use unknown =
        new IngestTokens.Use(TokenSecret.make(random).hash(), NOW, Set.of("codex"), 1);

    store().used(List.of(unknown));

    assertThat(store().find(unknown.hash())).isEmpty();
  }

  private static IngestTokens.Use use(
      IngestToken token, Instant at, Set<String> tools, long mismatched) {
    return new IngestTokens.Use(token.hash(), at, tools, mismatched);
  }
}
