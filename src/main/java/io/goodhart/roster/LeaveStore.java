package io.goodhart.roster;

import java.time.LocalDate;
import java.util.List;

/** Keeps the days on which single members are away; why is nobody's business here. */
public interface LeaveStore {
  /** The member's absences that are not over before {@code day}, the first one first. */
  @PersonLevel
  List<DateSpan> leaveFrom(MemberId member, LocalDate day);

  /** Adds an absence with both ends; the same one twice changes nothing. */
  void add(MemberId member, DateSpan days);

  /**
   * Takes exactly this absence back.
   *
   * @return whether there was one
   */
  boolean remove(MemberId member, DateSpan days);
}
