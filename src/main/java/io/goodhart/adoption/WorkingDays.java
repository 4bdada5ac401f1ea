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
final class WorkingDays {
  private static final int TWO = 2;

  private final RosterStore roster;
  private final Optional<Team> team;
  private final Map<ReportingWeek, Map<MemberId, RosterMember>> rosters = new HashMap<>();

  /** Without a team, every Monday to Friday by the clocks of UTC is one. */
  WorkingDays(RosterStore roster, Optional<Team> team) {
    this.roster = roster;
    this.team = team;
  }

  /** Whether two whole working days of the member lie between the days of these moments. */
  boolean haveTwoPassed(MemberId member, Instant since, Instant now) {
    ZoneId zone = team.map(Team::zone).orElse(ZoneOffset.UTC);
    return LocalDate.ofInstant(since, zone)
            .datesUntil(LocalDate.ofInstant(now, zone))
            .skip(1)
            .filter(day -> isOne(member, day))
            .limit(TWO)
            .count()
        == TWO;
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
