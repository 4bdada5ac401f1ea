package io.goodhart.adoption.cost;

import io.goodhart.activity.ActiveDays;
import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.MemberOutcomes;
import io.goodhart.activity.ModelUse;
import io.goodhart.activity.UsageStore;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterMember;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import io.goodhart.roster.TeamId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Measures what weeks cost: tokens times the prices of their models. Usage that belongs to no known
 * member is in no sum.
 */
public final class CostMeasure {
  private final UsageStore usage;
  private final ActivityStore activity;
  private final RosterStore roster;
  private final PriceTable prices;

  /** Measures by these prices. */
  public CostMeasure(
      UsageStore usage, ActivityStore activity, RosterStore roster, PriceTable prices) {
    this.usage = usage;
    this.activity = activity;
    this.roster = roster;
    this.prices = prices;
  }

  /** One team's week: everybody who was in it on one of its days. */
  public GroupCost of(TeamId team, ReportingWeek week) {
    List<MemberId> members = ids(roster.membersOf(team, week));
    return costs(
            each -> usage.modelsOf(members, week, each),
            usage.outcomesOf(members, week),
            activity.activeDays(members, week))
        .of(members);
  }

  /** The week of everybody on any roster, each counted once. */
  public GroupCost ofAll(ReportingWeek week) {
    return in(week).of(ids(roster.membersOfAll(week)));
  }

  /** The week of every team, read once for all of them. */
  public Map<TeamId, GroupCost> byTeam(ReportingWeek week) {
    WeekCosts costs = in(week);
    return roster.teams().stream()
        .collect(
            Collectors.toMap(
                team -> team.id(), team -> costs.of(ids(roster.membersOf(team.id(), week)))));
  }

  /** The week of some members: those of them in each team, and without a team all of them. */
  public Map<Optional<TeamId>, GroupCost> among(Set<MemberId> some, ReportingWeek week) {
    WeekCosts costs = in(week);
    Map<Optional<TeamId>, GroupCost> among = new LinkedHashMap<>();
    for (Team team : roster.teams()) {
      among.put(Optional.of(team.id()), costs.of(of(some, roster.membersOf(team.id(), week))));
    }
    among.put(Optional.empty(), costs.of(of(some, roster.membersOfAll(week))));
    return among;
  }

  private static List<MemberId> of(Set<MemberId> some, List<RosterMember> members) {
    return ids(members).stream().filter(some::contains).toList();
  }

  private WeekCosts in(ReportingWeek week) {
    return costs(
        each -> usage.modelsOfAll(week, each),
        usage.outcomesOfAll(week),
        activity.activeDays(week));
  }

  private WeekCosts costs(
      Consumer<Consumer<ModelUse>> models, List<MemberOutcomes> outcomes, List<ActiveDays> days) {
    Map<MemberId, Cost> costs = new HashMap<>();
    Map<String, Optional<Price>> known = new HashMap<>();
    models.accept(
        use -> {
          Optional<Price> price =
              use.model().flatMap(model -> known.computeIfAbsent(model, prices::of));
          costs.merge(use.member(), Cost.of(use.tokens(), price), Cost::plus);
        });
    Set<MemberId> active =
        days.stream()
            .filter(each -> !each.deliberate().isEmpty())
            .map(ActiveDays::member)
            .collect(Collectors.toSet());
    return new WeekCosts(costs, outcomes, active);
  }

  private static List<MemberId> ids(List<RosterMember> members) {
    return members.stream().map(RosterMember::id).toList();
  }
}
