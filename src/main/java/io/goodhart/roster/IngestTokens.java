package io.goodhart.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps ingest tokens, by their hashes alone. */
public interface IngestTokens {
  /** Adds a fresh token. */
  void add(IngestToken token);

  /** The token of this hash, even if it does not work any more. */
  Optional<IngestToken> find(TokenHash hash);

  /** Somebody's tokens that were not revoked, the newest first. */
  List<IngestToken> of(Alias owner);

  /**
   * Stops a token for good.
   *
   * @return the token, if it is the owner's and was not stopped before
   */
  Optional<IngestToken> revoke(TokenHash hash, Alias owner, Instant at);

  /** Notes that tokens were used; times only move forward, counts add up. */
  void used(List<Use> uses);

  /**
   * What came with a token.
   *
   * @param hash which token
   * @param at when the last of it came
   * @param tools the tools that sent it
   * @param mismatched how many records named somebody else than the owner
   */
  record Use(TokenHash hash, Instant at, Set<String> tools, long mismatched) {
    /** Copies the set. */
    public Use {
      tools = Set.copyOf(tools);
    }
  }
}
