package io.goodhart.privacy;

import io.goodhart.roster.MemberId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps who may download their own data, by the hashes of their links.
 *
 * <p>Every method fails with {@link io.goodhart.delivery.StoreException} if the database does. Safe
 * for use by many threads and beside other processes.
 */
public interface ExportLinks {
  /** Adds a link; the member's earlier ones, and all that expired before {@code now}, go. */
  void add(String hash, MemberId member, Instant expires, Instant now);

  /** What can still be taken with a link; nothing if it is unknown or expired. */
  Set<ExportForm> left(String hash, Instant now);

  /**
   * Takes one of the files, which can be taken once.
   *
   * @return whose data it holds; empty if it was taken, or the link is unknown or expired
   */
  Optional<MemberId> take(String hash, ExportForm form, Instant now);
}
