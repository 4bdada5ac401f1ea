package io.goodhart.adoption;

import io.goodhart.calendar.ReportingWeek;
import java.util.Map;

/**
 * How many of a group were active in one week, by each definition; exact, so not for showing before
 * the disclosure rules have passed it.
 *
 * @param week the week
 * @param eligible people counted
 * @param seen counted people who can be seen: anything of theirs came lately, used or not
 * @param any counted people with at least one attributed activity
 * @param deliberate counted people who started something at least once; the headline
 * @param habit counted people who did on two days or more
 * @param strict the headline less those whom the strict count leaves out
 * @param possible the headline and those who may have started something: it cannot be told apart,
 *     or they cannot be seen
 * @param excluded people on the roster who are not counted, by reason
 */
public record Adoption(
    ReportingWeek week,
    int eligible,
    int seen,
    int any,
    int deliberate,
    int habit,
    int strict,
    int possible,
    Map<Exclusion, Integer> excluded) {
  /** The version of the three definitions of active. */
  public static final int DEFINITION = 1;

  /** Copies the map. */
  public Adoption {
    excluded = Map.copyOf(excluded);
  }

  /** How many people on the roster are not counted. */
  public int excludedInAll() {
    return excluded.values().stream().mapToInt(Integer::intValue).sum();
  }
}
