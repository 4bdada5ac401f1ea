package io.goodhart.privacy;

import io.goodhart.adoption.LeftOut;
import io.goodhart.adoption.cost.Contributions;
import io.goodhart.adoption.cost.Cost;
import io.goodhart.adoption.cost.CostMeasure;
import io.goodhart.adoption.cost.GroupCost;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
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
  private static final int PERCENT = 100;
  private static final DisclosedCost NONE = new DisclosedCost(Sum.HIDDEN, 0, Optional.empty());

  private final CostMeasure measure;
  private final LeftOut leftOut;
  private final Clock clock;
  private final Map<ReportingWeek, Book> books = new LinkedHashMap<>();

  /**
   * Discloses what this measures.
   *
   * @param leftOut whose cost the strict count's saving is
   */
  public DisclosedCosts(CostMeasure measure, LeftOut leftOut, Clock clock) {
    this.measure = measure;
    this.leftOut = leftOut;
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

  /** What the activity stands for that the strict count of a team's week leaves out. */
  Optional<Saving> saving(TeamId team, ReportingWeek week) {
    return Optional.ofNullable(book(week).savings().get(Optional.of(team)));
  }

  /** The same of everybody. */
  Optional<Saving> savingOfAll(ReportingWeek week) {
    return Optional.ofNullable(book(week).savings().get(Optional.<TeamId>empty()));
  }

  private synchronized Book book(ReportingWeek week) {
    Instant now = clock.instant();
    Book known = books.get(week);
    if (known != null && now.isBefore(known.at().plus(KEPT)) && !now.isBefore(known.at())) {
      return known;
    }
    Book fresh = fresh(week, now);
    books.remove(week);
    if (books.size() >= MOST_WEEKS) {
      books.remove(books.keySet().iterator().next());
    }
    books.put(week, fresh);
    return fresh;
  }

  private Book fresh(ReportingWeek week, Instant now) {
    Map<Optional<TeamId>, GroupCost> exact = new LinkedHashMap<>();
    measure.byTeam(week).forEach((team, cost) -> exact.put(Optional.of(team), cost));
    exact.put(Optional.empty(), measure.ofAll(week));
    Set<MemberId> members = leftOut.in(week);
    Map<Optional<TeamId>, GroupCost> left =
        members.isEmpty() ? Map.of() : measure.among(members, week);
    // All of them together: what is left of a team without those left out is a sum as well.
    Map<Part, Contributions> sums = new LinkedHashMap<>();
    exact.forEach((group, cost) -> sums.put(new Part(group, false), cost.dollars()));
    left.forEach((group, cost) -> sums.put(new Part(group, true), cost.dollars()));
    Set<Part> shown = SumRules.shown(sums);
    Map<Optional<TeamId>, DisclosedCost> disclosed = new LinkedHashMap<>();
    Map<Optional<TeamId>, Saving> savings = new LinkedHashMap<>();
    exact.forEach(
        (group, cost) -> {
          boolean isShown = shown.contains(new Part(group, false));
          disclosed.put(group, DisclosedCost.of(cost, isShown));
          GroupCost out = left.get(group);
          if (isShown && out != null && shown.contains(new Part(group, true))) {
            savings.put(group, saving(out, cost));
          }
        });
    return new Book(now, disclosed, savings);
  }

  private static Saving saving(GroupCost left, GroupCost all) {
    double share = (double) tokens(left.cost()) / Math.max(1, tokens(all.cost()));
    return new Saving(
        SumRules.about(left.cost().dollars()), (int) Math.max(1, Math.round(PERCENT * share)));
  }

  private static long tokens(Cost cost) {
    return cost.priced() + cost.unpriced();
  }

  /** A group, or those of it whom the strict count leaves out. */
  private record Part(Optional<TeamId> group, boolean isLeftOut) {}

  private record Book(
      Instant at,
      Map<Optional<TeamId>, DisclosedCost> groups,
      Map<Optional<TeamId>, Saving> savings) {}
}
