package io.goodhart.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A tool through which somebody can be seen, whether it reported usage or not.
 *
 * @param tool the tool, such as {@code codex} or {@code slack}
 * @param first when it was first seen, as far as that is kept
 * @param last when it was last seen
 * @param days on how many of the 14 days (UTC) that end with the last it was seen
 */
public record SourceSeen(String tool, Instant first, Instant last, int days) {
  /** How many days {@link #days} looks at. */
  public static final int LOOK_BACK_DAYS = 14;

  private static final int MOST_WORKING_DAYS = 8;

  /** The sources that one member's sightings tell of, by name. */
  public static List<SourceSeen> of(Collection<Sighting> sightings) {
    return sightings.stream()
        .collect(Collectors.groupingBy(Sighting::tool, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(SourceSeen::ofTool)
        .toList();
  }

  private static SourceSeen ofTool(List<Sighting> sightings) {
    Instant last =
        sightings.stream().map(Sighting::last).max(Comparator.naturalOrder()).orElseThrow();
    LocalDate since = LocalDate.ofInstant(last, ZoneOffset.UTC).minusDays(LOOK_BACK_DAYS);
    long days =
        sightings.stream()
            .flatMap(Sighting::dates)
            .distinct()
            .filter(day -> day.isAfter(since))
            .count();
    return new SourceSeen(
        sightings.get(0).tool(),
        sightings.stream().map(Sighting::first).min(Comparator.naturalOrder()).orElseThrow(),
        last,
        Math.toIntExact(days));
  }

  /** Whether it reports on most working days: on 8 or more of 14 days. */
  public boolean reportsDaily() {
    return days >= MOST_WORKING_DAYS;
  }
}
