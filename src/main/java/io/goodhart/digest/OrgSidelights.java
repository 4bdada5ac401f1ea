package io.goodhart.digest;

import io.goodhart.activity.GroupTotals;
import io.goodhart.activity.WeekHours;
import io.goodhart.adoption.standing.DigestEffect;
import io.goodhart.adoption.standing.DigestExperiment;
import io.goodhart.adoption.standing.PostedWeek;
import io.goodhart.adoption.standing.PostingWindow;
import io.goodhart.adoption.standing.TargetClock;
import io.goodhart.adoption.standing.TargetHistory;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.privacy.DisclosedActions;
import io.goodhart.privacy.DisclosedCost;
import io.goodhart.privacy.DisclosedCosts;
import io.goodhart.privacy.DisclosedNotes;
import io.goodhart.privacy.LookCount;
import io.goodhart.privacy.NotesTold;
import io.goodhart.roster.TeamId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is told beside the rate of all teams, apart from the rates themselves.
 *
 * @param totals sums of whole teams and of everybody
 * @param costs what weeks cost
 * @param looks counts looks at people's data; absent where nobody can look
 * @param notes tells what became of notes; absent where there are none
 * @param agents tells what became of agents' actions; absent where there is no gate
 * @param timetable when digests are posted
 * @param window in which a digest is posted where no lead has said otherwise
 * @param targetSince the day since when the target is in force, if that is known
 * @param zone the organisation's
 */
public record OrgSidelights(
    GroupTotals totals,
    DisclosedCosts costs,
    Optional<LookCount> looks,
    Optional<NotesTold> notes,
    Optional<AgentWeeks> agents,
    Timetable timetable,
    PostingWindow window,
    Optional<LocalDate> targetSince,
    ZoneId zone) {
  /** How many weeks are looked at together. */
  static final int WEEKS = 12;

  /** Smaller teams have no hours of their own. */
  private static final int LEAST_PEOPLE = 5;

  DisclosedCost cost(ReportingWeek week) {
    return costs.ofAll(week);
  }

  Optional<DisclosedActions> agents(ReportingWeek week) {
    return agents.flatMap(weeks -> weeks.ofAll(week));
  }

  Optional<LookCount.Count> looks(ReportingWeek week) {
    return looks.map(count -> count.of(week, zone));
  }

  DisclosedNotes notes(List<Digest> teams, ReportingWeek week) {
    Map<TeamId, Integer> eligible = new HashMap<>();
    teams.forEach(digest -> eligible.put(digest.team().id(), digest.adoption().eligible()));
    return notes.map(told -> told.ofAll(eligible, week)).orElse(DisclosedNotes.NONE);
  }

  Optional<TargetClock> clock(ReportingWeek week) {
    return targetSince
        .map(TargetHistory::firstWeek)
        .filter(first -> first.compareTo(week) <= 0)
        .map(first -> TargetHistory.judge(totals.totals(first, week)));
  }

  /** Nothing where all posts come at one time of the day: then there is nothing to compare. */
  Optional<DigestEffect> effect(ReportingWeek week) {
    if (window.from().equals(window.until())) {
      return Optional.empty();
    }
    Map<TeamId, TeamTimetable> teams = new HashMap<>();
    timetable.all().forEach(team -> teams.put(team.team().id(), team));
    List<PostedWeek> posted = new ArrayList<>();
    for (int back = 0; back < WEEKS; back++) {
      ReportingWeek in = week.plus(-back);
      Map<TeamId, WeekHours> hours = totals.hoursByTeam(in, LEAST_PEOPLE);
      hours.forEach(
          (team, own) -> posted.add(new PostedWeek(team, in, own, minute(teams.get(team), in))));
    }
    return Optional.of(DigestExperiment.of(posted, window));
  }

  /**
   * When in the window the digest of the week before was due; teams with hours of their own none.
   */
  private OptionalInt minute(@Nullable TeamTimetable team, ReportingWeek in) {
    if (team == null || !team.isPosted() || !isUsual(team.schedule())) {
      return OptionalInt.empty();
    }
    ReportingWeek about = in.previous();
    Duration into = Duration.between(team.schedule().from(about), team.dueAt(about));
    long minutes = into.toMinutes();
    return minutes >= 0 && minutes < window.minutes()
        ? OptionalInt.of((int) minutes)
        : OptionalInt.empty();
  }

  private boolean isUsual(DigestSchedule schedule) {
    return schedule.day() == window.day()
        && schedule.from().equals(window.from())
        && schedule.until().equals(window.until());
  }
}
