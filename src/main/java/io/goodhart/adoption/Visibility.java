package io.goodhart.adoption;

import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.Sighting;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.PersonLevel;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells who can be seen in a week: whose silence means that they did nothing, and not that nothing
 * would have been heard of them.
 *
 * <p>Somebody can be seen in a week if anything of theirs came through any tool, Slack or a file in
 * the days ({@code adoption.seen-days}) that end with it, used or not; or if they are a light user:
 * silent for no longer than is {@linkplain LightUse usual for them}. Everybody else is unknown,
 * which is not zero. What came after the week changes nothing of it.
 */
public final class Visibility {
  private final ActivityStore activity;
  private final int seenDays;

  /**
   * Reads from this store.
   *
   * @param seenDays for how many days a sighting speaks, the last of the week included
   */
  public Visibility(ActivityStore activity, int seenDays) {
    this.activity = activity;
    this.seenDays = seenDays;
  }

  /** Those of these members who can be seen in the week, and through which tools. */
  @PersonLevel
  public Map<MemberId, SortedSet<String>> of(Collection<MemberId> members, ReportingWeek week) {
    Map<MemberId, SortedSet<String>> visible = lately(members, week);
    List<MemberId> silent =
        members.stream().filter(member -> !visible.containsKey(member)).toList();
    lightly(silent, week).forEach(visible::put);
    return visible;
  }

  private Map<MemberId, SortedSet<String>> lately(
      Collection<MemberId> members, ReportingWeek week) {
    LocalDate since = week.sunday().minusDays(seenDays - 1L);
    return activity.sightings(members, ReportingWeek.containing(since), week).stream()
        .filter(seen -> seen.dates().anyMatch(day -> !day.isBefore(since)))
        .collect(
            Collectors.groupingBy(
                Sighting::member,
                HashMap::new,
                Collectors.mapping(Sighting::tool, Collectors.toCollection(TreeSet::new))));
  }

  /** Of few only, because it reads the weeks of a year. */
  private Map<MemberId, SortedSet<String>> lightly(List<MemberId> silent, ReportingWeek week) {
    Map<MemberId, Map<String, NavigableSet<LocalDate>>> days = new HashMap<>();
    for (Sighting seen : activity.sightings(silent, week.plus(-LightUse.WEEKS), week)) {
      days.computeIfAbsent(seen.member(), same -> new TreeMap<>())
          .computeIfAbsent(seen.tool(), same -> new TreeSet<>())
          .addAll(seen.dates().toList());
    }
    Map<MemberId, SortedSet<String>> visible = new HashMap<>();
    days.forEach(
        (member, byTool) ->
            byTool.forEach(
                (tool, on) -> {
                  if (LightUse.isUsual(on, week.sunday())) {
                    visible.computeIfAbsent(member, same -> new TreeSet<>()).add(tool);
                  }
                }));
    return visible;
  }
}
