package io.goodhart.digest;

import io.goodhart.adoption.Adoption;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Team;
import java.time.Instant;
import java.util.Optional;

/**
 * When the digests of one team are due.
 *
 * @param team the team
 * @param schedule what holds for it now
 * @param times where inside its window a post comes
 */
public record TeamTimetable(Team team, DigestSchedule schedule, PostingTimes times) {
  /** Where its digest goes; absent: nowhere yet. */
  public Optional<String> channel() {
    return schedule.channel().or(team::channel);
  }

  /** Whether it gets a digest. */
  public boolean isPosted() {
    return schedule.on() && channel().isPresent();
  }

  /** Whether the moment of each post is drawn, so that it is another one every week. */
  public boolean isDrawn() {
    return !times.equals(PostingTimes.EARLIEST) && !schedule.from().equals(schedule.until());
  }

  /** When the digest of {@code week} is due: at its time, but not before the week is over. */
  public Instant dueAt(ReportingWeek week) {
    Instant chosen = times.choose(team.id(), week, schedule.from(week), schedule.until(week));
    Instant closed = week.end(team.zone());
    return chosen.isBefore(closed) ? closed : chosen;
  }

  /** The latest week whose digest is due at {@code now}. */
  public ReportingWeek latestDue(Instant now) {
    ReportingWeek week = lastClosed(now);
    while (dueAt(week).isAfter(now)) {
      week = week.previous();
    }
    return week;
  }

  /** The week whose digest is due next. */
  public ReportingWeek nextDue(Instant now) {
    return latestDue(now).next();
  }

  /** The last week that is over at {@code now}. */
  public ReportingWeek lastClosed(Instant now) {
    return ReportingWeek.containing(now, team.zone()).previous();
  }

  /** When a posted digest of {@code week} is corrected. */
  public Instant correctedAt(ReportingWeek week) {
    return schedule.correction(week);
  }

  /** What makes a digest the same message: team, week and definition. */
  public String key(ReportingWeek week) {
    return "digest:" + team.id().value() + ":" + week + ":" + Adoption.DEFINITION;
  }
}
