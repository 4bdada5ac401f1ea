package io.goodhart.adoption;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.TeamId;
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
    this.roster = roster;
    this.eligibility = new Eligibility(config);
  }

  /** Everybody in the denominator of that week. */
  public Set<Somebody> of(TeamId team, ReportingWeek week) {
    return roster.membersOf(team, week).stream()
        .filter(member -> eligibility.exclusion(member, week).isEmpty())
        .map(member -> new Somebody(member.id()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
