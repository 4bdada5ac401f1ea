package io.goodhart.adoption;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.RosterMember;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.TeamId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells who counts in a team's week, by which the disclosure rules see what teams share and how
 * they changed. It says nothing of what anybody did.
 */
public final class CountedMembers {
  private final RosterStore roster;
  private final Eligibility eligibility;

  /** Counts by the same rules as the adoption rate. */
  public CountedMembers(RosterStore roster, AdoptionConfig config) {
    this(roster, new Eligibility(config));
  }

  CountedMembers(RosterStore roster, Eligibility eligibility) {
    this.roster = roster;
    this.eligibility = eligibility;
  }

  /** Everybody in the denominator of that week. */
  public Set<Somebody> of(TeamId team, ReportingWeek week) {
    return counted(roster.membersOf(team, week), week);
  }

  /** The same of every team; one that had nobody on its roster is not there. */
  public Map<TeamId, Set<Somebody>> byTeam(ReportingWeek week) {
    Map<TeamId, Set<Somebody>> byTeam = new HashMap<>();
    roster.membersByTeam(week).forEach((team, members) -> byTeam.put(team, counted(members, week)));
    return byTeam;
  }

  /**
   * The same of a team and of all that share people with it, be it through others; takes time by
   * their number, not by that of all teams.
   */
  public Map<TeamId, Set<Somebody>> around(TeamId team, ReportingWeek week) {
    Map<TeamId, Set<Somebody>> found = new HashMap<>();
    Deque<TeamId> open = new ArrayDeque<>(Set.of(team));
    while (!open.isEmpty()) {
      TeamId next = open.remove();
      if (!found.containsKey(next)) {
        found.put(next, of(next, week));
        open.addAll(roster.sharingWith(next, week));
      }
    }
    return found;
  }

  private Set<Somebody> counted(List<RosterMember> members, ReportingWeek week) {
    return members.stream()
        .filter(member -> eligibility.exclusion(member, week).isEmpty())
        .map(member -> new Somebody(member.id()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
