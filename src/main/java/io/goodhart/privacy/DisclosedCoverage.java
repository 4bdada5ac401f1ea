package io.goodhart.privacy;

import io.goodhart.calendar.ReportingWeek;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many of a group can be seen, as others may see it.
 *
 * @param week the closed week
 * @param eligible people counted
 * @param seen those who can be seen
 * @param byTool the same by name of the tool; none for a group too small to be shown
 * @param silent people who have a source that went silent, as of now
 */
public record DisclosedCoverage(
    ReportingWeek week,
    int eligible,
    Figure seen,
    SortedMap<String, Figure> byTool,
    Figure silent) {
  /** Copies the map. */
  public DisclosedCoverage {
    byTool = Collections.unmodifiableSortedMap(new TreeMap<>(byTool));
  }
}
