package io.goodhart.adoption.cost;

import io.goodhart.activity.SessionUsage;
import io.goodhart.activity.SessionUse;
import io.goodhart.roster.MemberId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Measures what some sessions of a member used, for the budgets of that member's own agents. */
public final class SessionCost {
  private final SessionUsage usage;
  private final PriceTable prices;

  /** Measures by these prices. */
  public SessionCost(SessionUsage usage, PriceTable prices) {
    this.usage = usage;
    this.prices = prices;
  }

  /** In all from {@code from} on; empty if nothing of these sessions was seen. */
  public Optional<Cost> of(MemberId member, Set<String> sessions, Instant from) {
    if (sessions.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Set<Long>> numbers = new HashMap<>();
    Optional<Cost> all = Optional.empty();
    for (SessionUse one : usage.since(member, from)) {
      String tool = one.use().tool();
      if (numbers.computeIfAbsent(tool, it -> numbers(it, sessions)).contains(one.session())) {
        Cost cost = Cost.of(one.use().tokens(), one.use().model().flatMap(prices::of));
        all = Optional.of(all.map(cost::plus).orElse(cost));
      }
    }
    return all;
  }

  private static Set<Long> numbers(String tool, Set<String> sessions) {
    return sessions.stream()
        .flatMap(name -> SessionUse.numbers(tool, name).stream())
        .collect(Collectors.toSet());
  }
}
