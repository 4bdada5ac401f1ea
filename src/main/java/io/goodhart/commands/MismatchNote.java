package io.goodhart.commands;

import io.goodhart.digest.Texts;
import io.goodhart.roster.Alias;
import io.goodhart.roster.IngestToken;
import io.goodhart.roster.IngestTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tells an owner that something came with their token in another name; for four weeks. */
public final class MismatchNote {
  private static final Duration TOLD = Duration.ofDays(28);

  private final IngestTokens tokens;
  private final Texts texts;
  private final Clock clock;

  /** Reads from this store. */
  public MismatchNote(IngestTokens tokens, Texts texts, Clock clock) {
    this.tokens = tokens;
    this.texts = texts;
    this.clock = clock;
  }

  /** The note, if there is anything to check. */
  Optional<String> about(Alias owner) {
    Instant since = clock.instant().minus(TOLD);
    long records =
        tokens.of(owner).stream()
            .filter(token -> token.lastMismatch().filter(at -> at.isAfter(since)).isPresent())
            .mapToLong(IngestToken::mismatched)
            .sum();
    return records == 0
        ? Optional.empty()
        : Optional.of(texts.say("usage.own.mismatch", Words.count(texts, "records", records)));
  }
}
