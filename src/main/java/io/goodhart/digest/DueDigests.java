package io.goodhart.digest;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.delivery.Outbox;
import io.goodhart.roster.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which digests should have been posted by now and are not reserved yet.
 *
 * <p>Only the latest week that is due counts: who was down for a month does not get four posts.
 */
public final class DueDigests {
  private final Timetable timetable;
  private final Outbox outbox;

  /** Holds this timetable against what is reserved. */
  public DueDigests(Timetable timetable, Outbox outbox) {
    this.timetable = timetable;
    this.outbox = outbox;
  }

  /** What is due at {@code now}, by name of the team. */
  public List<Due> at(Instant now) {
    List<Due> due = new ArrayList<>();
    for (TeamTimetable team : timetable.all()) {
      if (isDue(team, now)) {
        due.add(Due.of(team, team.latestDue(now)));
      }
    }
    return due;
  }

  /** Whether the team should have a digest that it has not. */
  boolean isDue(TeamTimetable team, Instant now) {
    return team.isPosted() && !isReservedSince(team, team.latestDue(now), now);
  }

  /** A team that was told about a later week, before its day was moved, is not told about this. */
  private boolean isReservedSince(TeamTimetable team, ReportingWeek first, Instant now) {
    ReportingWeek week = team.lastClosed(now);
    while (week.compareTo(first) >= 0) {
      if (outbox.find(team.key(week)).isPresent()) {
        return true;
      }
      week = week.previous();
    }
    return false;
  }

  /**
   * A digest that should be posted.
   *
   * @param timetable the team's
   * @param channel where it goes
   * @param week the closed week
   */
  public record Due(TeamTimetable timetable, String channel, ReportingWeek week) {
    /**
     * The digest of a team's week.
     *
     * @throws IllegalStateException if the team has no channel
     */
    public static Due of(TeamTimetable team, ReportingWeek week) {
      String channel =
          team.channel().orElseThrow(() -> new IllegalStateException("The team has no channel"));
      return new Due(team, channel, week);
    }

    /** The team. */
    public Team team() {
      return timetable.team();
    }

    /** What makes it the same message. */
    public String key() {
      return timetable.key(week);
    }
  }
}
