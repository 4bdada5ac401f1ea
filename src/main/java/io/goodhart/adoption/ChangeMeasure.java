package io.goodhart.adoption;

import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.DayBits;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.TeamId;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Measures what changed in a group: against the week before, over four weeks, and within the week.
 *
 * <p>The results are exact counts, so not for showing before the disclosure rules have passed them.
 */
public final class ChangeMeasure {
  private static final int DAYS = 7;

  private final CountedWeeks weeks;

  private final KeptWeeks kept;

  /** Measures by the given rules, where nobody ever had their data erased. */
  public ChangeMeasure(RosterStore roster, ActivityStore activity, AdoptionConfig config) {
    this(roster, activity, config, KeptWeeks.NONE);
  }

  /**
   * Measures by the given rules.
   *
   * @param kept what closed weeks keep of people whose data was erased
   */
  public ChangeMeasure(
      RosterStore roster, ActivityStore activity, AdoptionConfig config, KeptWeeks kept) {
    this.kept = kept;
    this.weeks = new CountedWeeks(roster, activity, config);
  }

  /** What changed in one team. */
  public Changes of(TeamId team, ReportingWeek week) {
    return changes(week, Optional.of(team), any -> weeks.of(team, any));
  }

  /** What changed among everybody on any roster, each counted once. */
  public Changes ofAll(ReportingWeek week) {
    return changes(week, Optional.empty(), weeks::ofAll);
  }

  private Changes changes(
      ReportingWeek week, Optional<TeamId> group, Function<ReportingWeek, CountedWeek> read) {
    KeptCounts erased = kept.in(week).getOrDefault(group, KeptCounts.NOTHING);
    CountedWeek now = read.apply(week);
    CountedWeek before = read.apply(week.previous());
    boolean known = weeks.isKnown(week.previous());
    return new Changes(
        week,
        known ? change(now, before, erased) : new PairedChange.FirstWeek(),
        flow(week, now, before, read).map(erased::with),
        firstDays(now),
        daysOfUse(now));
  }

  private static PairedChange change(CountedWeek now, CountedWeek before, KeptCounts erased) {
    int inBoth = now.count(before::counts);
    int gained =
        now.count(
            member -> before.counts(member) && now.isActive(member) && !before.isActive(member));
    int lost = now.count(member -> !now.isActive(member) && before.isActive(member));
    return inBoth == 0
        ? new PairedChange.FirstWeek()
        : PairedChange.of(inBoth, gained + erased.gained(), lost + erased.lost());
  }

  private Optional<Flow> flow(
      ReportingWeek week,
      CountedWeek now,
      CountedWeek lastWeek,
      Function<ReportingWeek, CountedWeek> read) {
    if (!weeks.isKnown(week.plus(-Flow.WEEKS))) {
      return Optional.empty();
    }
    CountedWeek twoAgo = read.apply(week.plus(-2));
    CountedWeek threeAgo = read.apply(week.plus(-3));
    CountedWeek fourAgo = read.apply(week.plus(-Flow.WEEKS));
    int newlyActive = 0;
    int lapsed = 0;
    int activeBefore = 0;
    int stillActive = 0;
    for (MemberId member : now.deliberate().keySet()) {
      boolean active = now.isActive(member);
      boolean last = lastWeek.isActive(member);
      boolean earlier =
          twoAgo.isActive(member) || threeAgo.isActive(member) || fourAgo.isActive(member);
      newlyActive += active && !last && !earlier ? 1 : 0;
      lapsed += !active && !last && earlier ? 1 : 0;
      activeBefore += fourAgo.isActive(member) ? 1 : 0;
      stillActive += active && fourAgo.isActive(member) ? 1 : 0;
    }
    return Optional.of(new Flow(newlyActive, lapsed, activeBefore, stillActive));
  }

  private static FirstDays firstDays(CountedWeek week) {
    int[] counts = new int[DAYS];
    for (DayBits days : week.deliberate().values()) {
      if (!days.isEmpty()) {
        counts[Integer.numberOfTrailingZeros(days.bits())]++;
      }
    }
    return new FirstDays(IntStream.of(counts).boxed().toList());
  }

  private static DaysOfUse daysOfUse(CountedWeek week) {
    int[] counts = new int[DAYS + 1];
    week.deliberate().values().forEach(days -> counts[days.count()]++);
    return new DaysOfUse(IntStream.of(counts).boxed().toList());
  }
}
