package io.goodhart.approvals;

import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.policy.OwnerState;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Presence by roster: who is on leave is away, and working hours are those of the first team. */
public final class RosterPresence implements OwnerPresence {
  private static final LocalTime BEGINS = LocalTime.of(8, 0);
  private static final LocalTime ENDS = LocalTime.of(19, 0);
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final RosterStore roster;
  private final Absences absences;
  private final ZoneId zone;

  /** Knows people from there; {@code zone} is that of people and teams without one. */
  public RosterPresence(RosterStore roster, Absences absences, ZoneId zone) {
    this.roster = roster;
    this.absences = absences;
    this.zone = zone;
  }

  @Override
  public OwnerState of(Person owner, Instant at) {
    Optional<MemberId> member =
        owner.member().isPresent() ? owner.member() : roster.memberOf(owner.identity());
    if (member.isEmpty()) {
      return OwnerState.UNKNOWN;
    }
    List<Team> teams = roster.teamsOf(member.get(), LocalDate.ofInstant(at, zone));
    if (teams.isEmpty()) {
      return OwnerState.UNKNOWN;
    }
    ZonedDateTime there = at.atZone(teams.get(0).zone());
    if (absences.isAway(member.get(), there.toLocalDate())) {
      return OwnerState.AWAY;
    }
    LocalTime time = there.toLocalTime();
    return WEEKEND.contains(there.getDayOfWeek()) || time.isBefore(BEGINS) || !time.isBefore(ENDS)
        ? OwnerState.OFF_HOURS
        : OwnerState.WORKING;
  }

  /** Who is on leave. */
  public interface Absences {
    /** Whether somebody is on leave that day. */
    boolean isAway(MemberId member, LocalDate day);
  }
}
