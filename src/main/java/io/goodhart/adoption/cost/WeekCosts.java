package io.goodhart.adoption.cost;

import io.goodhart.activity.MemberOutcomes;
import io.goodhart.activity.OutcomeKind;
import io.goodhart.adoption.OutcomeOrder;
import io.goodhart.roster.MemberId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What each of some members' week cost and what came of it, to be summed up for any groups. */
public final class WeekCosts {
  private final Map<MemberId, Cost> costs;
  private final Map<MemberId, MemberOutcomes> outcomes = new HashMap<>();
  private final Set<MemberId> active;

  WeekCosts(Map<MemberId, Cost> costs, List<MemberOutcomes> outcomes, Set<MemberId> active) {
    this.costs = Map.copyOf(costs);
    outcomes.forEach(each -> this.outcomes.put(each.member(), each));
    this.active = Set.copyOf(active);
  }

  /** A group's week; members of whom nothing is known add nothing. */
  public GroupCost of(Collection<MemberId> members) {
    Map<MemberId, BigDecimal> dollars = new HashMap<>();
    Cost all = Cost.NOTHING;
    int activeMembers = 0;
    int linked = 0;
    for (MemberId member : Set.copyOf(members)) {
      Cost cost = costs.getOrDefault(member, Cost.NOTHING);
      all = all.plus(cost);
      dollars.put(member, cost.dollars());
      if (active.contains(member)) {
        activeMembers++;
        linked += outcomes.containsKey(member) ? 1 : 0;
      }
    }
    return new GroupCost(
        all, new Contributions(dollars), outcome(Set.copyOf(members)), activeMembers, linked);
  }

  private Optional<GroupCost.Outcome> outcome(Set<MemberId> members) {
    return OutcomeOrder.first(kind -> members.stream().anyMatch(member -> count(member, kind) > 0))
        .map(
            kind -> {
              Map<MemberId, BigDecimal> counts = new HashMap<>();
              members.forEach(
                  member -> counts.put(member, BigDecimal.valueOf(count(member, kind))));
              return new GroupCost.Outcome(kind, new Contributions(counts));
            });
  }

  private long count(MemberId member, OutcomeKind kind) {
    MemberOutcomes known = outcomes.get(member);
    return known == null ? 0 : known.byKind().getOrDefault(kind, 0L);
  }
}
