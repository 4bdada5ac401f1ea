package io.goodhart.approvals;

import io.goodhart.approvals.action.AgentId;
import io.goodhart.ledger.LedgerDraft;
import io.goodhart.roster.Alias;
import io.goodhart.roster.TokenHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps agent keys, by their hashes alone; each change together with its entry in the ledger. */
public interface AgentKeyStore {
  /**
   * Adds a key; false if the agent has another owner, or its name is kept and given to nobody, and
   * then nothing was kept.
   */
  boolean add(AgentKey key, LedgerDraft entry);

  /** The key of this hash, even if it does not work any more. */
  Optional<AgentKey> find(TokenHash hash);

  /** All keys of an agent, the newest first. */
  List<AgentKey> of(AgentId agent);

  /** Every agent that has or had a key. */
  List<AgentId> agents();

  /**
   * Every agent a key of which was stopped after a time; takes one look, however many there are.
   */
  List<AgentId> stoppedSince(Instant time);

  /** What is known of a name that is kept; empty if it is not. */
  Optional<KeptName> keptName(AgentId agent);

  /**
   * Lets somebody register an agent whose name is kept.
   *
   * @return false if it is not kept; nothing was changed
   */
  boolean giveName(AgentId agent, Alias to, LedgerDraft entry);

  /** Lets the agent's working keys end at a time, unless they end before. */
  void endAll(AgentId agent, Instant at, LedgerDraft entry);

  /** Stops all keys of an agent for good, and says how many worked. */
  int revokeAll(AgentId agent, Instant at, LedgerDraft entry);

  /**
   * Stops all keys of an agent for good and lets somebody else answer for it.
   *
   * @return false if it was not {@code from}'s any more; nothing was changed
   */
  boolean give(AgentId agent, Alias from, Alias to, Instant at, LedgerDraft entry);
}
