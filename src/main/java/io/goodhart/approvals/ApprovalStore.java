package io.goodhart.approvals;

import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.StandingGrant;
import io.goodhart.ledger.LedgerDraft;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps requests. Every change is one transaction with its entry in the ledger, and with a look at
 * who is paused, so that it is right beside other processes on the same database.
 *
 * <p>Every method fails with {@link io.goodhart.delivery.StoreException} if the database does, and
 * with {@link LedgerUnavailableException} if the entry could not be made; then nothing was kept.
 */
public interface ApprovalStore {
  /** Keeps a new request. */
  Added add(NewRequest fresh, LedgerDraft entry);

  /**
   * Replaces a request by what became of it; one that was approved for more than once brings its
   * standing grant.
   */
  Changed change(Request before, Request after, LedgerDraft entry);

  /**
   * Makes many changes, as many as one transaction takes well, and says of each what became of it.
   * All of them are kept or, if it fails, none.
   */
  default List<Changed> changeAll(List<Change> changes) {
    return changes.stream().map(one -> change(one.before(), one.after(), one.entry())).toList();
  }

  /** The request of that name. */
  Optional<Request> find(RequestId id);

  /** The agent's request under that key. */
  Optional<Request> find(AgentId agent, String key);

  /** The agent's words to a request; empty if there were none. */
  String words(RequestId id);

  /** The sealed arguments of a request, as long as they are kept. */
  Optional<SealedArguments> arguments(RequestId id);

  /** Drops the arguments of requests that ended before that time, and says of how many. */
  int dropArguments(Instant endedBefore);

  /** Requests that something can still become of, the oldest first: an agent's, or all. */
  List<Request> open(Optional<AgentId> agent);

  /** Open requests whose time is over, at most {@code limit}. */
  List<Request> over(Instant now, int limit);

  /** Requests that were decided at or after a time. */
  List<Request> decidedSince(Instant time);

  /** When an agent last asked for anything; empty if it never did. */
  Optional<Instant> lastAsked(AgentId agent);

  /** Standing grants that last beyond that time and were not revoked. */
  List<StandingGrant> grants(Instant now);

  /** Takes a standing grant back; false if it was not there any more. */
  boolean revokeGrant(RequestId from, Instant at, LedgerDraft entry);

  /** When the newest entry of the ledger was made; the beginning of time if there is none. */
  Instant newestEntry();

  /** What became of a new request. */
  sealed interface Added {
    /** It is kept. */
    record Kept() implements Added {}

    /**
     * The agent asked under this key before.
     *
     * @param request what it asked then
     */
    record Before(Request request) implements Added {}

    /** The agent is paused; nothing was kept. */
    record Paused() implements Added {}

    /** The standing grant or the break-glass is over; nothing was kept. */
    record GrantGone() implements Added {}
  }

  /**
   * A change of a request.
   *
   * @param before as it was seen
   * @param after what it becomes
   * @param entry what the ledger says of that
   */
  record Change(Request before, Request after, LedgerDraft entry) {}

  /** What became of a change. */
  enum Changed {
    /** It is kept. */
    DONE,
    /** Somebody else was faster; nothing was kept. */
    STALE,
    /** The agent is paused, so nothing is approved or used; nothing was kept. */
    PAUSED
  }
}
