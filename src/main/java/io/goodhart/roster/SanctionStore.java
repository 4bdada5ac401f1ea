package io.goodhart.roster;

import io.goodhart.calendar.ReportingWeek;
import java.util.List;
import java.util.Map;

/** Keeps the days on which planned automation of members runs. */
public interface SanctionStore {
  /**
   * Adds sanctions; the same days twice change nothing. Members that nobody knows are refused.
   *
   * @return what changed and which rows were refused
   */
  RosterChange apply(List<Sanction> rows);

  /** The sanctioned days of everybody who has one in the week. */
  @PersonLevel
  Map<MemberId, List<DateSpan>> in(ReportingWeek week);
}
