package io.goodhart.approvals;

import io.goodhart.approvals.action.AgentId;
import io.goodhart.ledger.LedgerDraft;
import java.util.List;
import java.util.Optional;

/** Keeps which agents are stopped; effective at once for every process on the database. */
public interface PauseStore {
  /** Everything that is stopped. */
  List<Pause> all();

  /** The pause of that agent alone, or with an empty name the pause of all. */
  Optional<Pause> find(Optional<AgentId> agent);

  /**
   * Replaces what stands there, together with the entry.
   *
   * @param before what was seen; empty if it was not stopped
   * @param after what is to stand there; empty if it goes on
   * @return false if it was changed since; nothing was kept
   */
  boolean change(Optional<Pause> before, Optional<Pause> after, LedgerDraft entry);
}
