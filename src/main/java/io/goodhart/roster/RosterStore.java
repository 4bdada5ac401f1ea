package io.goodhart.roster;

import io.goodhart.calendar.ReportingWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps teams, members, memberships and leave, as of each day. */
public interface RosterStore {
  /**
   * Brings the roster to what the rows say, in one transaction.
   *
   * <p>The rows state all teams of each member they name: an open membership in another team ends
   * the day before {@code today}, a new one of a known member begins {@code today} unless the row
   * says otherwise. Members that no row names stay as they are. The same rows twice change nothing.
   *
   * @return what changed and which rows were refused
   */
  RosterChange apply(List<RosterRow> rows, LocalDate today);

  /** Adds leave; the same leave twice changes nothing. Unknown members are refused. */
  RosterChange applyLeave(List<LeaveRow> rows);

  /** All teams, by name. */
  List<Team> teams();

  /** The team of that name, regardless of case. */
  Optional<Team> team(String name);

  /** Says where a team's digest goes. */
  void setChannel(TeamId team, String channel);

  /** Everybody who was in the team on at least one day of the week. */
  @PersonLevel
  List<RosterMember> membersOf(TeamId team, ReportingWeek week);

  /** Everybody who was in any team on at least one day of the week, once. */
  @PersonLevel
  List<RosterMember> membersOfAll(ReportingWeek week);

  /** The same by team; a team that had nobody in the week is not there. */
  @PersonLevel
  Map<TeamId, List<RosterMember>> membersByTeam(ReportingWeek week);

  /** The member as each team has them that they were ever in, by team. */
  @PersonLevel
  Map<TeamId, RosterMember> everywhere(MemberId member);

  /** The other teams that somebody of this team was in as well on at least one day of the week. */
  Set<TeamId> sharingWith(TeamId team, ReportingWeek week);

  /** The member that the alias belongs to. */
  Optional<MemberId> memberOf(Alias alias);

  /** Ties an alias to the member; an alias of somebody else is refused with {@code false}. */
  boolean addAlias(MemberId member, Alias alias);

  /** The teams that somebody is in on that day, the primary team first. */
  List<Team> teamsOf(MemberId member, LocalDate day);

  /** Who leads the team on that day. */
  Set<MemberId> leadsOf(TeamId team, LocalDate day);
}
