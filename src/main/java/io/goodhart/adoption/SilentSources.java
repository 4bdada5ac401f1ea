package io.goodhart.adoption;

import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.Sighting;
import io.goodhart.activity.SourceSeen;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.PersonLevel;
import io.goodhart.roster.RosterMember;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds sources that went silent: they used to report daily and have not on two whole working days
 * of their owner since. A source of which nothing came for {@code adoption.seen-days} is none any
 * more.
 */
public final class SilentSources {
  private final RosterStore roster;
  private final ActivityStore activity;
  private final int seenDays;

  /** Looks into these stores. */
  public SilentSources(RosterStore roster, ActivityStore activity, int seenDays) {
    this.roster = roster;
    this.activity = activity;
    this.seenDays = seenDays;
  }

  /** The silent sources of one member, by name, by the days and clocks of their primary team. */
  @PersonLevel
  public List<SourceSeen> of(MemberId member, Instant now) {
    Optional<Team> team =
        roster.teamsOf(member, LocalDate.ofInstant(now, ZoneOffset.UTC)).stream().findFirst();
    WorkingDays days = new WorkingDays(roster, team);
    return silent(sightings(List.of(member), now), member, days, now);
  }

  /** How many who are in the team today have a silent source. */
  public int in(Team team, Instant now) {
    return silentIn(team, now).size();
  }

  /** Those of the team today whose source went silent within this week, by the team's clocks. */
  @PersonLevel
  public Set<MemberId> sinceMonday(Team team, Instant now) {
    Instant monday = ReportingWeek.containing(now, team.zone()).start(team.zone());
    Set<MemberId> before = silentIn(team, monday);
    return silentIn(team, now).stream()
        .filter(member -> !before.contains(member))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<MemberId> silentIn(Team team, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, team.zone());
    List<MemberId> members =
        roster.membersOf(team.id(), ReportingWeek.containing(today)).stream()
            .filter(member -> member.isMemberOn(today))
            .map(RosterMember::id)
            .toList();
    WorkingDays days = new WorkingDays(roster, Optional.of(team));
    Map<MemberId, List<Sighting>> byMember =
        sightings(members, now).stream()
            .filter(sighting -> !sighting.first().isAfter(now))
            .collect(Collectors.groupingBy(Sighting::member));
    return byMember.entrySet().stream()
        .filter(seen -> !silent(seen.getValue(), seen.getKey(), days, now).isEmpty())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<Sighting> sightings(Collection<MemberId> members, Instant now) {
    Instant oldest = now.minus(Duration.ofDays(seenDays + SourceSeen.LOOK_BACK_DAYS));
    return activity.sightings(
        members,
        ReportingWeek.containing(oldest, ZoneOffset.UTC),
        ReportingWeek.containing(now, ZoneOffset.UTC));
  }

  private List<SourceSeen> silent(
      List<Sighting> sightings, MemberId member, WorkingDays days, Instant now) {
    return SourceSeen.of(sightings).stream()
        .filter(SourceSeen::reportsDaily)
        .filter(source -> source.last().isAfter(now.minus(Duration.ofDays(seenDays))))
        .filter(source -> days.haveTwoPassed(member, source.last(), now))
        .toList();
  }
}
