package io.goodhart.privacy;

import io.goodhart.adoption.Somebody;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of the teams that share people may have figures beside each other; who is in which team
 * decides, never what anybody did.
 *
 * <p>Two teams of 20 that differ by one person each would give both away. So of teams that share
 * people, at most one may have fewer than 12 who are in no other shown team: then adding and
 * subtracting figures says nothing about fewer than 12 people that a team's own figure does not. A
 * single person whom such teams share is no hindrance: whatever they did, one of those who are in
 * one team alone can have made up for it. Of those in each other's way the one that is in the way
 * of most has no figure, then the smallest, then the last.
 */
public final class SideBySide {
  private final DisclosureRules rules;

  /** Looks at teams that are large enough by these rules. */
  public SideBySide(DisclosureRules rules) {
    this.rules = rules;
  }

  /** The teams that may have figures, in their order. */
  public <K> Set<K> shown(Map<K, Set<Somebody>> counted) {
    Map<K, Set<Somebody>> shown = new LinkedHashMap<>(counted);
    shown.values().removeIf(members -> !rules.showsRate(members.size()));
    Map<K, Set<K>> inTheWay = inTheWay(shown);
    while (!inTheWay.isEmpty()) {
      K worst = null;
      for (K team : shown.keySet()) {
        if (inTheWay.containsKey(team)
            && (worst == null || comesFirst(worst, team, inTheWay, shown))) {
          worst = team;
        }
      }
      shown.keySet().remove(worst);
      inTheWay = inTheWay(shown);
    }
    return shown.keySet();
  }

  private static <K> boolean comesFirst(
      K one, K other, Map<K, Set<K>> inTheWay, Map<K, Set<Somebody>> shown) {
    int ways = Integer.compare(of(inTheWay, one).size(), of(inTheWay, other).size());
    return ways != 0 ? ways < 0 : of(shown, one).size() >= of(shown, other).size();
  }

  /** Teams with few people of their own, each with those of the kind that it shares people with. */
  private static <K> Map<K, Set<K>> inTheWay(Map<K, Set<Somebody>> shown) {
    Map<Somebody, List<K>> teams =
        shown.entrySet().stream()
            .flatMap(team -> team.getValue().stream().map(who -> Map.entry(who, team.getKey())))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    teams.values().removeIf(of -> of.size() == 1);
    Map<K, Integer> shared = new HashMap<>();
    teams.values().forEach(of -> of.forEach(team -> shared.merge(team, 1, Integer::sum)));
    Set<K> thin =
        shared.keySet().stream()
            .filter(team -> of(shown, team).size() - of(shared, team) < DisclosureRules.EXACT_FROM)
            .collect(Collectors.toSet());
    List<List<K>> together =
        teams.values().stream()
            .map(of -> of.stream().filter(thin::contains).toList())
            .filter(of -> of.size() > 1)
            .toList();
    Map<K, Integer> sharedByThin = new HashMap<>();
    together.forEach(of -> of.forEach(team -> sharedByThin.merge(team, 1, Integer::sum)));
    Map<K, Set<K>> inTheWay = new HashMap<>();
    for (List<K> of : together) {
      if (of.stream().anyMatch(team -> of(sharedByThin, team) > 1)) {
        for (K team : of) {
          of.stream()
              .filter(other -> !other.equals(team))
              .forEach(other -> inTheWay.computeIfAbsent(team, none -> new HashSet<>()).add(other));
        }
      }
    }
    return inTheWay;
  }

  private static <K, V> V of(Map<K, V> map, K key) {
    V value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("Unknown: " + key);
    }
    return value;
  }
}
