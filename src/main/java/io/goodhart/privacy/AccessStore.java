package io.goodhart.privacy;

import io.goodhart.ledger.LedgerDraft;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps requests for access, each step in one transaction with its entry in the ledger: neither is
 * there without the other.
 *
 * <p>Every method fails with {@link io.goodhart.delivery.StoreException} if the database does; then
 * nothing has changed.
 */
public interface AccessStore {
  /**
   * Keeps a new request under the number of its entry.
   *
   * @return the request; empty, with nothing recorded, if the reader has a live one about the same
   *     person
   */
  Optional<AccessRequest> ask(AccessRequest request, LedgerDraft entry);

  /**
   * Decides on a request that nobody has decided on.
   *
   * @return the request as it is now; empty, with nothing recorded, if somebody was faster
   */
  Optional<AccessRequest> settle(
      long id, AccessRequest.State state, Alias by, Instant at, LedgerDraft entry);

  /** Says how the person is told. */
  void notice(long id, AccessRequest.Notice notice);

  /** The request of that number. */
  Optional<AccessRequest> find(long id);

  /** The last request of a reader about somebody. */
  Optional<AccessRequest> latest(Alias reader, MemberId person);

  /** All requests that nobody has decided on, however old, the oldest first. */
  List<AccessRequest> undecided();

  /** The requests about somebody that were agreed to from {@code since} on, the newest first. */
  List<AccessRequest> agreedAbout(MemberId person, Instant since);

  /**
   * Erases every request about somebody; the ledger keeps what was done, without their name.
   *
   * @return how many there were
   */
  int forget(MemberId person);
}
