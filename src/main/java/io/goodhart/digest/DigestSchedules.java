package io.goodhart.digest;

import io.goodhart.roster.TeamId;
import java.util.List;
import java.util.Map;

/** Keeps the schedules that leads and admins have set, with who set them and when. */
public interface DigestSchedules {
  /** The schedule in force of every team that has one of its own. */
  Map<TeamId, KeptSchedule> all();

  /** Every change of a team's schedule, the latest first. */
  List<KeptSchedule> changes(TeamId team);

  /** Puts a schedule in force; the ones before stay to be read. */
  void keep(TeamId team, KeptSchedule schedule);
}
