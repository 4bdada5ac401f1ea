package io.goodhart.roster;

import java.time.Instant;

/**
 * Somebody says that an alias is theirs, and an admin has not answered yet.
 *
 * @param alias what they claim
 * @param claimant who they are
 * @param askedAt when they first said so
 */
public record AliasClaim(Alias alias, Alias claimant, Instant askedAt) {
  /** What it is known by among the claims that wait; holds nothing secret. */
  public String id() {
    return claimant + " " + alias;
  }
}
