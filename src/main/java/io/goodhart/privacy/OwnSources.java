package io.goodhart.privacy;

import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.SourceSeen;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterMember;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Tells somebody through what they are seen, and what has gone silent. */
public final class OwnSources {
  private static final int SILENT_WORKING_DAYS = 2;

  private final RosterStore roster;
  private final ActivityStore activity;
  private final int seenDays;

  /**
   * Reads from these stores.
   *
   * @param seenDays a source of which nothing came in so many days is none any more
   */
  public OwnSources(RosterStore roster, ActivityStore activity, int seenDays) {
    this.roster = roster;
    this.activity = activity;
    this.seenDays = seenDays;
  }

  /** Whether the asker can be seen in that week. */
  public Disclosed<Boolean> seen(MemberId asker, ReportingWeek week) {
    return new Disclosed<>(activity.seen(week, seenDays).contains(asker));
  }

  /**
   * The asker's sources by name, the silent ones marked.
   *
   * @param team on whose roster their working days are; none: Monday to Friday
   */
  public Disclosed<List<OwnSource>> now(
      MemberId asker, Optional<Team> team, ZoneId zone, Instant now) {
    Instant oldest = now.minus(Duration.ofDays(seenDays));
    return new Disclosed<>(
        activity.sources(asker).stream()
            .filter(source -> source.last().isAfter(oldest))
            .map(
                source ->
                    new OwnSource(
                        source.tool(), source.last(), isSilent(source, asker, team, zone, now)))
            .toList());
  }

  private boolean isSilent(
      SourceSeen source, MemberId asker, Optional<Team> team, ZoneId zone, Instant now) {
    if (!source.reportsDaily()) {
      return false;
    }
    LocalDate today = LocalDate.ofInstant(now, zone);
    int silent = 0;
    LocalDate day = LocalDate.ofInstant(source.last(), zone).plusDays(1);
    while (day.isBefore(today) && silent < SILENT_WORKING_DAYS) {
      silent += isWorkingDay(day, asker, team) ? 1 : 0;
      day = day.plusDays(1);
    }
    return silent == SILENT_WORKING_DAYS;
  }

  private boolean isWorkingDay(LocalDate day, MemberId asker, Optional<Team> team) {
    if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      return false;
    }
    Optional<RosterMember> member = team.flatMap(its -> onRoster(its, day, asker));
    return team.isEmpty()
        || member.filter(its -> its.isMemberOn(day) && !its.isAwayOn(day)).isPresent();
  }

  private Optional<RosterMember> onRoster(Team team, LocalDate day, MemberId asker) {
    return roster.membersOf(team.id(), ReportingWeek.containing(day)).stream()
        .filter(member -> member.id().equals(asker))
        .findFirst();
  }
}
