package io.goodhart.adoption;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.TeamId;
import java.util.Map;
import java.util.Optional;

/** Knows what closed weeks keep of people whose data was erased. */
@FunctionalInterface
public interface KeptWeeks {
  /** Nobody ever erased anything. */
  KeptWeeks NONE = week -> Map.of();

  /** What the week keeps by team, and under no team of everybody; groups without any are absent. */
  Map<Optional<TeamId>, KeptCounts> in(ReportingWeek week);
}
