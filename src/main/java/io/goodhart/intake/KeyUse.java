package io.goodhart.intake;

import io.goodhart.roster.Alias;
import java.util.Map;
import java.util.Set;

/**
 * What one delivery showed about the key that it came with.
 *
 * @param tools the tools that sent it
 * @param claims whom its records named although the key has an owner, and in how many records; they
 *     are held against the owner and never kept
 */
public record KeyUse(Set<String> tools, Map<Alias, Integer> claims) {
  /** Copies both. */
  public KeyUse {
    tools = Set.copyOf(tools);
    claims = Map.copyOf(claims);
  }

  /** The same without claims, for a delivery that brought nothing new. */
  public KeyUse withoutClaims() {
    return new KeyUse(tools, Map.of());
  }
}
