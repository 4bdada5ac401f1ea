package io.goodhart.privacy;

import io.goodhart.activity.EventId;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.PersonLevel;
import java.util.List;
import java.util.Optional;

/**
 * Finds everything that is kept of one member's activity.
 *
 * <p>Every method fails with {@link io.goodhart.delivery.StoreException} if the database does. Safe
 * for use by many threads.
 */
public interface OwnRecords {
  /**
   * The member's records in order of time, as many as {@code limit}.
   *
   * @param after the last one of the page before; empty for the first page
   */
  @PersonLevel
  List<OwnRecord> recordsOf(MemberId member, Optional<EventId> after, int limit);

  /** The sums of all weeks that are kept, by week and tool. */
  @PersonLevel
  List<OwnToolWeek> weeksOf(MemberId member);
}
