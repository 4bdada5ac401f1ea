package io.goodhart.adoption;

import io.goodhart.calendar.ReportingWeek;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many of a team can be seen in one week, and through what; exact, so not for showing before
 * the disclosure rules have passed it.
 *
 * @param week the week
 * @param eligible people counted
 * @param seen those of them who can be seen
 * @param byTool the same by name of the tool; who has several is in each
 * @param silent people of the team who have a source that went silent, as of now
 */
public record Coverage(
    ReportingWeek week, int eligible, int seen, SortedMap<String, Integer> byTool, int silent) {
  /** Copies the map. */
  public Coverage {
    byTool = Collections.unmodifiableSortedMap(new TreeMap<>(byTool));
  }
}
