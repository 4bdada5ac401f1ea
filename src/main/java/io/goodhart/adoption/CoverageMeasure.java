package io.goodhart.adoption;

import io.goodhart.activity.ActivityStore;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterMember;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.TeamId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Measures who can be seen at all: people of whom any tool, file or Slack told anything in the last
 * days, of the people counted.
 */
public final class CoverageMeasure {
  private final RosterStore roster;
  private final ActivityStore activity;
  private final Eligibility eligibility;
  private final int seenDays;

  /** Measures by the given rules. */
  public CoverageMeasure(RosterStore roster, ActivityStore activity, AdoptionConfig config) {
    this.roster = roster;
    this.activity = activity;
    this.eligibility = new Eligibility(config);
    this.seenDays = config.seenDays();
  }

  /** The coverage of one team in one week. */
  public Coverage of(TeamId team, ReportingWeek week) {
    Set<MemberId> counted =
        roster.membersOf(team, week).stream()
            .filter(member -> eligibility.exclusion(member, week).isEmpty())
            .map(RosterMember::id)
            .collect(Collectors.toSet());
    Set<MemberId> seen = new HashSet<>();
    SortedMap<String, Integer> byTool = new TreeMap<>();
    for (Map.Entry<String, Set<MemberId>> tool : activity.seenByTool(week, seenDays).entrySet()) {
      Set<MemberId> here = new HashSet<>(tool.getValue());
      here.retainAll(counted);
      if (!here.isEmpty()) {
        byTool.put(tool.getKey(), here.size());
        seen.addAll(here);
      }
    }
    return new Coverage(week, counted.size(), seen.size(), byTool);
  }
}
