package io.goodhart.roster;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody's agents show when they send telemetry; whatever comes with it is its owner's.
 *
 * @param hash what it is known by
 * @param owner whose it is
 * @param name what its owner calls it
 * @param made when it was made
 * @param expires when it stops to work
 * @param revoked when its owner stopped it
 * @param lastUsed when something last came with it
 * @param tools what was seen through it, and when last, by name of the tool
 * @param mismatched how many records named somebody else than the owner
 * @param lastMismatch when the last of them came
 */
public record IngestToken(
    TokenHash hash,
    Alias owner,
    String name,
    Instant made,
    Instant expires,
    Optional<Instant> revoked,
    Optional<Instant> lastUsed,
    Map<String, Instant> tools,
    long mismatched,
    Optional<Instant> lastMismatch) {
  /** Copies the map. */
  public IngestToken {
    tools = Map.copyOf(tools);
  }

  /** A token with which nothing came yet. */
  public static IngestToken fresh(
      TokenHash hash, Alias owner, String name, Instant made, Instant expires) {
    return new IngestToken(
        hash,
        owner,
        name,
        made,
        expires,
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        0,
        Optional.empty());
  }

  /** Whether telemetry is taken with it at that time. */
  public boolean worksAt(Instant time) {
    return revoked.isEmpty() && time.isBefore(expires);
  }
}
