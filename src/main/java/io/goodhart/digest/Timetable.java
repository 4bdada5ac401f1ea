package io.goodhart.digest;

import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import io.goodhart.roster.TeamId;
import java.util.List;
import java.util.Map;

/** When the digests of all teams are due: as a lead has set it, else as the settings say. */
public final class Timetable {
  private final RosterStore roster;
  private final DigestSchedules kept;
  private final DigestConfig config;
  private final PostingTimes times;

  /** Reads the teams and their schedules from these stores whenever it is asked. */
  public Timetable(
      RosterStore roster, DigestSchedules kept, DigestConfig config, PostingTimes times) {
    this.roster = roster;
    this.kept = kept;
    this.config = config;
    this.times = times;
  }

  /** All teams, by name. */
  public List<TeamTimetable> all() {
    Map<TeamId, KeptSchedule> set = kept.all();
    return roster.teams().stream().map(team -> of(team, set)).toList();
  }

  /** One team. */
  public TeamTimetable of(Team team) {
    return of(team, kept.all());
  }

  private TeamTimetable of(Team team, Map<TeamId, KeptSchedule> set) {
    KeptSchedule own = set.get(team.id());
    return new TeamTimetable(team, own == null ? config.scheduleOf(team) : own.schedule(), times);
  }
}
