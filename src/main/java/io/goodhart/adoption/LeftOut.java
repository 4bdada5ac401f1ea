package io.goodhart.adoption;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import java.util.Set;

/** Knows whom the strict count of a week leaves out. */
@FunctionalInterface
public interface LeftOut {
  /** Leaves out nobody. */
  LeftOut NOBODY = week -> Set.of();

  /** Members whose every deliberate day of the week lies in a pattern that stayed unexplained. */
  Set<MemberId> in(ReportingWeek week);
}
