package io.goodhart.testing;

import io.goodhart.roster.AliasClaim;
import io.goodhart.roster.AliasClaims;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Claims in memory, in the order in which they came. */
public final class InMemoryClaims implements AliasClaims {
  private final Map<String, AliasClaim> claims = new LinkedHashMap<>();

  @Override
  public void add(AliasClaim claim) {
    claims.putIfAbsent(claim.id(), claim);
  }

  @Override
  public List<AliasClaim> waiting() {
    return List.copyOf(claims.values());
  }

  @Override
  public boolean remove(AliasClaim claim) {
    return claims.remove(claim.id()) != null;
  }
}
