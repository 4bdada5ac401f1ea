package io.goodhart.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.adoption.PairedChange;
import io.goodhart.adoption.Somebody;
import io.goodhart.adoption.Target;
import io.goodhart.adoption.Target.Operator;
import io.goodhart.privacy.RandomCompany.Published;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What somebody works out who solves two consecutive weeks together: all teams, those within and
 * around others, the whole, and what is said of each team's change. People come and go in between.
 */
class TwoWeeksAttackTest {
  private static final Target LINE = new Target(80, Operator.MORE_THAN);
  private static final int COMPANIES = 400;
  private static final long MOST_EFFORT = 2_000_000;

  @Test
  void whatOnePersonDidInEitherWeekIsNeverCertain() {
    long tried = 0;
    for (long seed : LongStream.range(0, COMPANIES).toArray()) {
      RandomCompany company = new RandomCompany(seed, LINE);
      Set<Somebody> before = company.someWeekOf(company.everybodyBefore());
      Set<Somebody> now = company.someWeek();
      if (new Random(seed).nextBoolean()) {
        now = likeBefore(company, before, now);
      }
      TwoWeeksAttacker attacker = reader(company, before, now);
      if (attacker.effort() > MOST_EFFORT) {
        continue;
      }
      tried++;

      for (Set<Somebody> certain : attacker.solve()) {
        // Accepted: that everybody of 12 or more did the same.
        assertThat(certain.isEmpty() || certain.size() >= DisclosureRules.EXACT_FROM)
            .as("company %s: %s of %s", seed, certain, company.teams())
            .isTrue();
      }
    }
    assertThat(tried).isGreaterThan(COMPANIES / 4);
  }

  /** Who was there before does the same again, as an attacker would hope. */
  private static Set<Somebody> likeBefore(
      RandomCompany company, Set<Somebody> before, Set<Somebody> now) {
    Set<Somebody> same = new HashSet<>(now);
    same.removeAll(company.everybodyBefore());
    company.everybody().stream().filter(before::contains).forEach(same::add);
    return same;
  }

  private static TwoWeeksAttacker reader(
      RandomCompany company, Set<Somebody> before, Set<Somebody> now) {
    Published first = company.publishLastWeek(before);
    Published second = company.publish(now);
    TwoWeeksAttacker attacker =
        new TwoWeeksAttacker()
            .readsBefore(company.everybodyBefore(), first.whole().active())
            .readsNow(company.everybody(), second.whole().active());
    company
        .teams()
        .forEach(
            (team, members) -> {
              Set<Somebody> then = Objects.requireNonNull(company.lastWeek().get(team));
              DisclosedAdoption one = Objects.requireNonNull(first.teams().get(team));
              DisclosedAdoption other = Objects.requireNonNull(second.teams().get(team));
              attacker
                  .readsBefore(then, one.active())
                  .readsNow(members, other.active())
                  .readsChange(
                      then,
                      members,
                      DisclosedChange.of(
                          change(then, members, before, now), other, Optional.of(one)));
            });
    return attacker;
  }

  private static PairedChange change(
      Set<Somebody> then, Set<Somebody> members, Set<Somebody> before, Set<Somebody> now) {
    Set<Somebody> both = new HashSet<>(then);
    both.retainAll(members);
    if (Collections.disjoint(then, members)) {
      return new PairedChange.FirstWeek();
    }
    int gained =
        (int) both.stream().filter(who -> !before.contains(who) && now.contains(who)).count();
    int lost =
        (int) both.stream().filter(who -> before.contains(who) && !now.contains(who)).count();
    return PairedChange.of(both.size(), gained, lost);
  }
}
