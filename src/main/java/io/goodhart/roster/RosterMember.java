package io.goodhart.roster;

import io.goodhart.calendar.ReportingWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A member as one team's roster has them.
 *
 * @param id who
 * @param joined their first day in the organisation, which the grace period counts from
 * @param counts whether they belong to the measured group
 * @param memberships the days on which they are in this team
 * @param leave the days on which they are away, whatever the reason
 */
public record RosterMember(
    MemberId id,
    LocalDate joined,
    boolean counts,
    List<DateSpan> memberships,
    List<DateSpan> leave) {
  /** Copies the lists. */
  public RosterMember {
    memberships = List.copyOf(memberships);
    leave = List.copyOf(leave);
  }

  /** The same member as two teams have them, in one. */
  public static RosterMember together(RosterMember one, RosterMember other) {
    List<DateSpan> memberships = new ArrayList<>(one.memberships);
    memberships.addAll(other.memberships);
    return new RosterMember(one.id, one.joined, one.counts, memberships, one.leave);
  }

  /** Whether they are in the team on any day of that week. */
  public boolean isMemberIn(ReportingWeek week) {
    return week.monday().datesUntil(week.next().monday()).anyMatch(this::isMemberOn);
  }

  /** Whether they are in the team on that day. */
  public boolean isMemberOn(LocalDate day) {
    return contains(memberships, day);
  }

  /** Whether they are away on that day. */
  public boolean isAwayOn(LocalDate day) {
    return contains(leave, day);
  }

  /** A loop and no stream, since every week asks it of everybody for each day. */
  private static boolean contains(List<DateSpan> spans, LocalDate day) {
    for (DateSpan span : spans) {
      if (span.contains(day)) {
        return true;
      }
    }
    return false;
  }
}
