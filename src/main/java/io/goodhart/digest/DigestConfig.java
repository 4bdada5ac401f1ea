package io.goodhart.digest;

import io.goodhart.roster.Team;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When digests are posted where no lead has said otherwise.
 *
 * @param day the day of the week after the one reported
 * @param time the local time in the team's zone from which they are posted
 * @param until until which; the same as {@code time} where it is one moment, as it always is
 *     without the experiment
 * @param experiment whether the moment of each post is drawn inside its window, so that it can be
 *     told whether the post itself causes activity; if not, it comes as soon as the window begins
 * @param teams what is different for some teams, by their name regardless of case
 */
public record DigestConfig(
    DayOfWeek day,
    LocalTime time,
    LocalTime until,
    boolean experiment,
    Map<String, ScheduleChange> teams) {
  /** The default of {@code config/goodhart.yml}: Mondays at nine. */
  public static final DigestConfig DEFAULT = new DigestConfig(DayOfWeek.MONDAY, LocalTime.of(9, 0));

  /** Copies the map; refuses a window that ends before it begins. */
  public DigestConfig {
    if (until.isBefore(time)) {
      throw new IllegalArgumentException(
          "Digests are posted between two times of one day, not from " + time + " to " + until);
    }
    until = experiment ? until : time;
    Map<String, ScheduleChange> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(teams);
    teams = copy;
  }

  /** One moment, the same for all teams. */
  public DigestConfig(DayOfWeek day, LocalTime time) {
    this(day, time, time, true, Map.of());
  }

  /** The schedule of a team of which nobody has changed it. */
  public DigestSchedule scheduleOf(Team team) {
    DigestSchedule usual =
        new DigestSchedule(true, day, time, until, team.zone(), Optional.empty());
    return Optional.ofNullable(teams.get(team.name()))
        .map(change -> change.applyTo(usual))
        .orElse(usual);
  }

  /** What is different for some teams; cannot be changed. */
  @Override
  public Map<String, ScheduleChange> teams() {
    return Collections.unmodifiableMap(teams);
  }
}
