package io.goodhart.activity;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.TeamId;
import java.util.List;
import java.util.Map;

/** Sums up weeks of whole teams and of the organisation; nothing of it is about one person. */
public interface GroupTotals {
  /**
   * When people of each team started something in the week, everybody who was in the team on one of
   * its days included. Teams of fewer people than {@code leastPeople} are left out.
   */
  Map<TeamId, WeekHours> hoursByTeam(ReportingWeek week, int leastPeople);

  /** The weeks from the first to the last, those without anything included, in their order. */
  List<WeekTotal> totals(ReportingWeek first, ReportingWeek last);
}
