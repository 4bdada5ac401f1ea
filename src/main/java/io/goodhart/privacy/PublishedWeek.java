package io.goodhart.privacy;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.TeamId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What others may see of a closed week, all figures beside each other.
 *
 * @param week the week
 * @param teams each team's figures, in the order asked for
 * @param whole everybody's, each once
 */
public record PublishedWeek(
    ReportingWeek week, Map<TeamId, DisclosedAdoption> teams, DisclosedAdoption whole) {
  /** Copies the map. */
  public PublishedWeek {
    teams = Collections.unmodifiableMap(new LinkedHashMap<>(teams));
  }
}
