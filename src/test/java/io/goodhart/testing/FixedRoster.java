package io.goodhart.testing;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Alias;
import io.goodhart.roster.LeaveRow;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterChange;
import io.goodhart.roster.RosterMember;
import io.goodhart.roster.RosterRow;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import io.goodhart.roster.TeamId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A roster that holds the teams and members it was given. */
public final class FixedRoster implements RosterStore {
  private final Map<TeamId, Team> teams = new LinkedHashMap<>();
  private final Map<TeamId, List<RosterMember>> members = new HashMap<>();
  private final Map<TeamId, Set<MemberId>> leads = new HashMap<>();
  private final Map<Alias, MemberId> aliases = new HashMap<>();

  /** Adds a team with these members. */
  public FixedRoster with(Team team, RosterMember... inIt) {
    return with(team, List.of(inIt));
  }

  /** Adds a team with these members. */
  public FixedRoster with(Team team, List<RosterMember> inIt) {
    teams.put(team.id(), team);
    members.computeIfAbsent(team.id(), id -> new ArrayList<>()).addAll(inIt);
    return this;
  }

  /** Ties an alias to a member. */
  public FixedRoster knows(Alias alias, MemberId member) {
    aliases.put(alias, member);
    return this;
  }

  /** Lets members lead a team. */
  public FixedRoster ledBy(Team team, MemberId... members) {
    leads.put(team.id(), Set.of(members));
    return this;
  }

  @Override
  public List<Team> teams() {
    return teams.values().stream().sorted(Comparator.comparing(Team::name)).toList();
  }

  @Override
  public Optional<Team> team(String name) {
    return teams.values().stream().filter(team -> team.name().equalsIgnoreCase(name)).findFirst();
  }

  @Override
  public List<RosterMember> membersOf(TeamId team, ReportingWeek week) {
    return members.getOrDefault(team, List.of()).stream()
        .filter(member -> isIn(member, week))
        .toList();
  }

  @Override
  public List<RosterMember> membersOfAll(ReportingWeek week) {
    Map<MemberId, RosterMember> once = new LinkedHashMap<>();
    for (Team team : teams()) {
      membersOf(team.id(), week).forEach(member -> once.putIfAbsent(member.id(), member));
    }
    return List.copyOf(once.values());
  }

  @Override
  public Map<TeamId, List<RosterMember>> membersByTeam(ReportingWeek week) {
    Map<TeamId, List<RosterMember>> byTeam = new LinkedHashMap<>();
    teams.keySet().forEach(team -> byTeam.put(team, membersOf(team, week)));
    byTeam.values().removeIf(List::isEmpty);
    return byTeam;
  }

  @Override
  public Map<TeamId, RosterMember> everywhere(MemberId member) {
    Map<TeamId, RosterMember> everywhere = new LinkedHashMap<>();
    members.forEach(
        (team, its) ->
            its.stream()
                .filter(one -> one.id().equals(member))
                .forEach(one -> everywhere.merge(team, one, RosterMember::together)));
    return everywhere;
  }

  @Override
  public Set<TeamId> sharingWith(TeamId team, ReportingWeek week) {
    Set<MemberId> own = ids(team, week);
    return teams.keySet().stream()
        .filter(other -> !other.equals(team) && !Collections.disjoint(ids(other, week), own))
        .collect(Collectors.toSet());
  }

  private Set<MemberId> ids(TeamId team, ReportingWeek week) {
    return membersOf(team, week).stream().map(RosterMember::id).collect(Collectors.toSet());
  }

  @Override
  public Optional<MemberId> memberOf(Alias alias) {
    return Optional.ofNullable(aliases.get(alias));
  }

  @Override
  public List<Team> teamsOf(MemberId member, LocalDate day) {
    return teams.values().stream()
        .filter(
            team ->
                members.getOrDefault(team.id(), List.of()).stream()
                    .anyMatch(one -> one.id().equals(member) && one.isMemberOn(day)))
        .toList();
  }

  @Override
  public Set<MemberId> leadsOf(TeamId team, LocalDate day) {
    return leads.getOrDefault(team, Set.of());
  }

  @Override
  public RosterChange apply(List<RosterRow> rows, LocalDate today) {
    throw new UnsupportedOperationException("This roster is fixed");
  }

  @Override
  public RosterChange applyLeave(List<LeaveRow> rows) {
    throw new UnsupportedOperationException("This roster is fixed");
  }

  @Override
  public void setChannel(TeamId team, String channel) {
    throw new UnsupportedOperationException("This roster is fixed");
  }

  @Override
  public boolean addAlias(MemberId member, Alias alias) {
    throw new UnsupportedOperationException("This roster is fixed");
  }

  private static boolean isIn(RosterMember member, ReportingWeek week) {
    return week.monday().datesUntil(week.next().monday()).anyMatch(member::isMemberOn);
  }
}
