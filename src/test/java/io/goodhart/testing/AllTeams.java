package io.goodhart.testing;

import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.GroupTotals;
import io.goodhart.activity.UsageStore;
import io.goodhart.activity.WeekHours;
import io.goodhart.activity.WeekTotal;
import io.goodhart.adoption.AdoptionConfig;
import io.goodhart.adoption.AdoptionMeasure;
import io.goodhart.adoption.LeftOut;
import io.goodhart.adoption.cost.CostMeasure;
import io.goodhart.adoption.cost.PriceTable;
import io.goodhart.adoption.standing.PostingWindow;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.digest.DigestCompiler;
import io.goodhart.digest.DigestConfig;
import io.goodhart.digest.OrgDigestCompiler;
import io.goodhart.digest.OrgSidelights;
import io.goodhart.digest.PostingTimes;
import io.goodhart.digest.Timetable;
import io.goodhart.privacy.DisclosedCosts;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.TeamId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The digest of all teams over given stores, in an installation where nobody can look. */
public final class AllTeams {
  private AllTeams() {}

  /** Compiles it from these stores. */
  public static OrgDigestCompiler of(
      RosterStore roster, ActivityStore activity, UsageStore usage, Clock clock) {
    AdoptionConfig config = AdoptionConfig.DEFAULT;
    AdoptionMeasure measure = new AdoptionMeasure(roster, activity, LeftOut.NOBODY, config);
    return new OrgDigestCompiler(
        roster,
        measure,
        new DigestCompiler(measure, activity, config, clock),
        new OrgSidelights(
            new NoTotals(),
            new DisclosedCosts(
                new CostMeasure(usage, activity, roster, PriceTable.DEFAULT),
                LeftOut.NOBODY,
                clock),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Timetable(
                roster, new InMemoryDigestSchedules(), DigestConfig.DEFAULT, PostingTimes.EARLIEST),
            new PostingWindow(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(9, 0)),
            Optional.empty(),
            ZoneId.of("Europe/Berlin")),
        clock);
  }

  private static final class NoTotals implements GroupTotals {
    @Override
    public Map<TeamId, WeekHours> hoursByTeam(ReportingWeek week, int leastPeople) {
      return Map.of();
    }

    @Override
    public List<WeekTotal> totals(ReportingWeek first, ReportingWeek last) {
      return List.of();
    }
  }
}
