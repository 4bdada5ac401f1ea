package io.goodhart.signals;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.PersonLevel;
import io.goodhart.signals.week.ObservedWeek;
import java.util.function.Consumer;

/** Reads a week of everybody in one pass, from summaries and turn samples. */
@FunctionalInterface
public interface WeekReader {
  /**
   * Hands over each member with any activity in the week once, in the order of their ids. Only some
   * are in memory at a time.
   */
  @PersonLevel
  void read(ReportingWeek week, Consumer<ObservedWeek> each);
}
