package io.goodhart.adoption;

import io.goodhart.activity.ActiveDays;
import io.goodhart.activity.ActivityStore;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterMember;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Measures of how many of a team anything can be known. Takes time by the size of the team. */
public final class CoverageMeasure {
  private final RosterStore roster;
  private final ActivityStore activity;
  private final Eligibility eligibility;
  private final Visibility visibility;
  private final SilentSources silent;

  /** Measures by the given rules. */
  public CoverageMeasure(RosterStore roster, ActivityStore activity, AdoptionConfig config) {
    this.roster = roster;
    this.activity = activity;
    this.eligibility = new Eligibility(config);
    this.visibility = new Visibility(activity, config.seenDays());
    this.silent = new SilentSources(roster, activity, config.seenDays());
  }

  /** The coverage of one team in one week. */
  public Coverage of(Team team, ReportingWeek week, Instant now) {
    List<MemberId> counted =
        roster.membersOf(team.id(), week).stream()
            .filter(member -> eligibility.exclusion(member, week).isEmpty())
            .map(RosterMember::id)
            .toList();
    Map<MemberId, SortedSet<String>> visible = visibility.of(counted, week);
    // By the team's clocks the week may hold what lies in the next one by those of UTC.
    long others =
        activity.activeDays(counted, week).stream()
            .filter(days -> !days.any().isEmpty())
            .map(ActiveDays::member)
            .filter(member -> !visible.containsKey(member))
            .count();
    SortedMap<String, Integer> byTool = new TreeMap<>();
    visible.values().forEach(tools -> tools.forEach(tool -> byTool.merge(tool, 1, Integer::sum)));
    return new Coverage(
        week,
        counted.size(),
        visible.size() + Math.toIntExact(others),
        byTool,
        silent.in(team, now));
  }
}
