package io.goodhart.approvals;

import io.goodhart.approvals.action.AgentId;
import io.goodhart.roster.Alias;
import io.goodhart.roster.TokenHash;
import java.time.Instant;
import java.util.Optional;

/**
 * What an agent shows at the gate. Whoever has it asks as that agent, for that owner.
 *
 * @param hash what it is known by
 * @param agent whose it is
 * @param owner who answers for the agent
 * @param made when it was made
 * @param expires when it stops to work, if it does by itself, as after it was exchanged
 * @param revoked when it was stopped
 */
public record AgentKey(
    TokenHash hash,
    AgentId agent,
    Alias owner,
    Instant made,
    Optional<Instant> expires,
    Optional<Instant> revoked) {
  /** Whether the agent is let in with it at that time. */
  public boolean worksAt(Instant time) {
    return revoked.isEmpty() && expires.map(time::isBefore).orElse(true);
  }
}
