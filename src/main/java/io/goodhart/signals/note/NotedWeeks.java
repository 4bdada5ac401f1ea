package io.goodhart.signals.note;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterMember;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import io.goodhart.roster.TeamId;
import io.goodhart.signals.family.PatternKind;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts what became of notes in a week: how many people said what a pattern was, and which kinds
 * the strict count left out. Exact, so not for showing before the disclosure rules have passed it.
 */
public final class NotedWeeks {
  private final NoteStore notes;
  private final RosterStore roster;

  /** Counts these notes, by this roster. */
  public NotedWeeks(NoteStore notes, RosterStore roster) {
    this.notes = notes;
    this.roster = roster;
  }

  /** How many of a team answered a note within the week, by the team's clocks. */
  public int explained(Team team, ReportingWeek week) {
    Set<MemberId> those = notes.answered(week.start(team.zone()), week.end(team.zone()));
    return those.isEmpty() ? 0 : count(roster.membersOf(team.id(), week), those);
  }

  /** The same of every team. */
  public Map<TeamId, Integer> explained(ReportingWeek week) {
    Map<ZoneId, Set<MemberId>> answered = new HashMap<>();
    Map<TeamId, List<RosterMember>> members = roster.membersByTeam(week);
    Map<TeamId, Integer> counts = new LinkedHashMap<>();
    for (Team team : roster.teams()) {
      Set<MemberId> those =
          answered.computeIfAbsent(
              team.zone(), zone -> notes.answered(week.start(zone), week.end(zone)));
      counts.put(team.id(), count(members.getOrDefault(team.id(), List.of()), those));
    }
    return counts;
  }

  /** How many people of any roster the week's strict count left out, by kind of pattern. */
  public Map<PatternKind, Integer> leftOut(ReportingWeek week) {
    Map<MemberId, Set<PatternKind>> left = notes.leftOut(week);
    Map<PatternKind, Integer> counts = new EnumMap<>(PatternKind.class);
    if (!left.isEmpty()) {
      roster.membersOfAll(week).stream()
          .flatMap(member -> left.getOrDefault(member.id(), Set.of()).stream())
          .forEach(kind -> counts.merge(kind, 1, Integer::sum));
    }
    return counts;
  }

  private static int count(List<RosterMember> members, Set<MemberId> those) {
    return (int) members.stream().map(RosterMember::id).distinct().filter(those::contains).count();
  }
}
