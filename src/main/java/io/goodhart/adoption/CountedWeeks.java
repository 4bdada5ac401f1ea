package io.goodhart.adoption;

import io.goodhart.activity.ActiveDays;
import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.DayBits;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterMember;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.TeamId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds who counted in a week, by the same rules as the adoption rate. */
final class CountedWeeks {
  private final RosterStore roster;
  private final ActivityStore activity;
  private final Eligibility eligibility;

  CountedWeeks(RosterStore roster, ActivityStore activity, AdoptionConfig config) {
    this.roster = roster;
    this.activity = activity;
    this.eligibility = new Eligibility(config);
  }

  CountedWeek of(TeamId team, ReportingWeek week) {
    List<RosterMember> members = roster.membersOf(team, week);
    List<MemberId> ids = members.stream().map(RosterMember::id).toList();
    return counted(members, activity.activeDays(ids, week), week);
  }

  CountedWeek ofAll(ReportingWeek week) {
    return counted(roster.membersOfAll(week), activity.activeDays(week), week);
  }

  /** Whether anything at all is known of the week. */
  boolean isKnown(ReportingWeek week) {
    return !activity.isEmpty(week);
  }

  private CountedWeek counted(
      List<RosterMember> members, List<ActiveDays> seen, ReportingWeek week) {
    Map<MemberId, DayBits> deliberate = new HashMap<>();
    for (RosterMember member : members) {
      if (eligibility.exclusion(member, week).isEmpty()) {
        deliberate.put(member.id(), DayBits.NONE);
      }
    }
    for (ActiveDays days : seen) {
      deliberate.computeIfPresent(days.member(), (member, none) -> days.deliberate());
    }
    return new CountedWeek(deliberate);
  }
}
