package io.goodhart.privacy;

import io.goodhart.adoption.cost.Contributions;
import io.goodhart.adoption.cost.CostMeasure;
import io.goodhart.adoption.cost.GroupCost;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.TeamId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the closed weeks of all teams and of the organisation cost, as others may see it.
 *
 * <p>A week is worked out for everybody together, because what may be shown of one group depends on
 * the others. The result is kept for an hour, so that every surface says the same and the digests
 * of many teams take one pass. Safe for use by many threads.
 */
public final class DisclosedCosts {
  private static final Duration KEPT = Duration.ofHours(1);
  private static final int MOST_WEEKS = 4;
  private static final DisclosedCost NONE = new DisclosedCost(Sum.HIDDEN, 0, Optional.empty());

  private final CostMeasure measure;
  private final Clock clock;
  private final Map<ReportingWeek, Book> books = new LinkedHashMap<>();

  /** Discloses what this measures. */
  public DisclosedCosts(CostMeasure measure, Clock clock) {
    this.measure = measure;
    this.clock = clock;
  }

  /** The cost of one team's week. */
  public DisclosedCost of(TeamId team, ReportingWeek week) {
    return book(week).groups().getOrDefault(Optional.of(team), NONE);
  }

  /** The cost of everybody's week. */
  public DisclosedCost ofAll(ReportingWeek week) {
    return book(week).groups().getOrDefault(Optional.empty(), NONE);
  }

  private synchronized Book book(ReportingWeek week) {
    Instant now = clock.instant();
    Book known = books.get(week);
    if (known != null && now.isBefore(known.at().plus(KEPT)) && !now.isBefore(known.at())) {
      return known;
    }
    Book fresh = new Book(now, groups(week));
    books.remove(week);
    if (books.size() >= MOST_WEEKS) {
      books.remove(books.keySet().iterator().next());
    }
    books.put(week, fresh);
    return fresh;
  }

  private Map<Optional<TeamId>, DisclosedCost> groups(ReportingWeek week) {
    Map<Optional<TeamId>, GroupCost> exact = new LinkedHashMap<>();
    measure.byTeam(week).forEach((team, cost) -> exact.put(Optional.of(team), cost));
    exact.put(Optional.empty(), measure.ofAll(week));
    Map<Optional<TeamId>, Contributions> sums = new LinkedHashMap<>();
    exact.forEach((group, cost) -> sums.put(group, cost.dollars()));
    Set<Optional<TeamId>> shown = SumRules.shown(sums);
    Map<Optional<TeamId>, DisclosedCost> disclosed = new LinkedHashMap<>();
    exact.forEach(
        (group, cost) -> disclosed.put(group, DisclosedCost.of(cost, shown.contains(group))));
    return disclosed;
  }

  private record Book(Instant at, Map<Optional<TeamId>, DisclosedCost> groups) {}
}
