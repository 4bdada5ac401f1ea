package io.goodhart.adoption;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterMember;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The working days of a team's members: Monday to Friday, on the roster and not away. Reads each
 * week's roster once; not safe for use by many threads.
 */
public final class WorkingDays {
  private static final int TWO = 2;
  private static final int FURTHEST_DAYS = 180;

  private final RosterStore roster;
  private final Optional<Team> team;
  private final ZoneId zone;
  private final Map<ReportingWeek, Map<MemberId, RosterMember>> rosters = new HashMap<>();

  /** Without a team, every Monday to Friday by the clocks of UTC is one. */
  WorkingDays(RosterStore roster, Optional<Team> team) {
    this(roster, team, ZoneOffset.UTC);
  }

  /**
   * Working days by the clocks of the team.
   *
   * @param without whose clocks count where there is no team; every Monday to Friday is one there
   */
  public WorkingDays(RosterStore roster, Optional<Team> team, ZoneId without) {
    this.roster = roster;
    this.team = team;
    this.zone = team.map(Team::zone).orElse(without);
  }

  /** Whether two whole working days of the member lie between the days of these moments. */
  boolean haveTwoPassed(MemberId member, Instant since, Instant now) {
    return LocalDate.ofInstant(since, zone)
            .datesUntil(LocalDate.ofInstant(now, zone))
            .skip(1)
            .filter(day -> isOne(member, day))
            .limit(TWO)
            .count()
        == TWO;
  }

  /**
   * The day after the last of so many whole working days of the member that follow the day of this
   * moment; empty if they are away or off the roster for as long as half a year.
   */
  public Optional<LocalDate> after(MemberId member, Instant since, int count) {
    LocalDate first = LocalDate.ofInstant(since, zone).plusDays(1);
    return first
        .datesUntil(first.plusDays(FURTHEST_DAYS))
        .filter(day -> isOne(member, day))
        .skip(count - 1L)
        .findFirst()
        .map(day -> day.plusDays(1));
  }

  private boolean isOne(MemberId member, LocalDate day) {
    if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      return false;
    }
    if (team.isEmpty()) {
      return true;
    }
    RosterMember known = on(team.get(), day).get(member);
    return known != null && known.isMemberOn(day) && !known.isAwayOn(day);
  }

  private Map<MemberId, RosterMember> on(Team its, LocalDate day) {
    return rosters.computeIfAbsent(
        ReportingWeek.containing(day),
        week ->
            roster.membersOf(its.id(), week).stream()
                .collect(Collectors.toMap(RosterMember::id, Function.identity())));
  }
}
