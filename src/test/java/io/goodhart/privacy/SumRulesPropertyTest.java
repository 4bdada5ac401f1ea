package io.goodhart.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.adoption.cost.Contributions;
import io.goodhart.roster.MemberId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sums of random companies: teams within parents within all, some contributions far larger. */
class SumRulesPropertyTest {
  private static final int COMPANIES = 300;

  /** Whatever parts somebody takes off a whole, what is left could have been shown itself. */
  @Test
  void noDifferenceOfShownSumsMayNotBeShown() {
    for (int company = 0; company < COMPANIES; company++) {
      Map<String, Contributions> groups = company(new Random(company));
      List<Contributions> shown =
          SumRules.shown(groups).stream()
              .map(name -> Objects.requireNonNull(groups.get(name)))
              .toList();
      for (Contributions whole : shown) {
        List<Contributions> parts = shown.stream().filter(part -> within(part, whole)).toList();
        for (int choice = 1; choice < 1 << parts.size(); choice++) {
          assertMayBeShown(whole, chosen(parts, choice), company);
        }
      }
    }
  }

  @Test
  void whatASecondLargestContributorTakesOffLeavesTheLargestUncertainByATenth() {
    for (int company = 0; company < COMPANIES; company++) {
      Map<String, Contributions> groups = company(new Random(company));
      for (String name : SumRules.shown(groups)) {
        Contributions sum = Objects.requireNonNull(groups.get(name));
        List<BigDecimal> amounts = new ArrayList<>(sum.byMember().values());
        amounts.sort(Collections.reverseOrder());
        BigDecimal left = sum.sum().subtract(amounts.get(1));
        assertThat(left.multiply(BigDecimal.TEN))
            .isGreaterThanOrEqualTo(amounts.get(0).multiply(BigDecimal.valueOf(11)));
      }
    }
  }

  /** Parts that overlap cannot both be taken off. */
  private static void assertMayBeShown(Contributions whole, List<Contributions> parts, int seed) {
    Set<MemberId> taken = new HashSet<>();
    for (Contributions part : parts) {
      if (!Collections.disjoint(taken, part.byMember().keySet())) {
        return;
      }
      taken.addAll(part.byMember().keySet());
    }
    Contributions rest = whole.without(parts);
    assertThat(rest.contributors() == 0 || SumRules.mayShow(rest))
        .as("company %s: %s without %s", seed, whole, parts)
        .isTrue();
  }

  private static List<Contributions> chosen(List<Contributions> parts, int choice) {
    List<Contributions> chosen = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      if ((choice >> part & 1) == 1) {
        chosen.add(parts.get(part));
      }
    }
    return chosen;
  }

  private static boolean within(Contributions part, Contributions whole) {
    return part.byMember().size() < whole.byMember().size()
        && whole.byMember().keySet().containsAll(part.byMember().keySet());
  }

  private static Map<String, Contributions> company(Random random) {
    Map<String, Contributions> groups = new LinkedHashMap<>();
    Map<MemberId, BigDecimal> all = new HashMap<>();
    long people = 0;
    for (int parent = 0; parent < 3; parent++) {
      Map<MemberId, BigDecimal> ofParent = new HashMap<>();
      for (int team = random.nextInt(4); team >= 0; team--) {
        Map<MemberId, BigDecimal> ofTeam = new HashMap<>();
        for (int size = random.nextInt(11); size > 0; size--) {
          long amount = random.nextInt(20) == 0 ? 4_000 : random.nextInt(60);
          ofTeam.put(new MemberId(people++), BigDecimal.valueOf(amount));
        }
        groups.put("team " + parent + "." + team, new Contributions(ofTeam));
        ofParent.putAll(ofTeam);
      }
      groups.put("parent " + parent, new Contributions(ofParent));
      all.putAll(ofParent);
    }
    groups.put("all", new Contributions(all));
    return groups;
  }
}
