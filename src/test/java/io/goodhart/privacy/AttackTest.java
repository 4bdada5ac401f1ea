package io.goodhart.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.adoption.Somebody;
import io.goodhart.adoption.Target;
import io.goodhart.adoption.Target.Operator;
import io.goodhart.privacy.Attacker.Findings;
import io.goodhart.privacy.RandomCompany.Published;
import io.goodhart.roster.TeamId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody works out who solves everything published of random companies. */
class AttackTest {
  private static final int COMPANIES = 600;
  private static final int WEEKS = 4;
  private static final long MOST_EFFORT = 300_000;

  static Stream<Target> targets() {
    return Stream.of(
        new Target(80, Operator.MORE_THAN),
        new Target(80, Operator.AT_LEAST),
        new Target(50, Operator.MORE_THAN));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("targets")
  void whatOnePersonDidIsNeverCertain(Target target) {
    long tried = 0;
    for (long seed : seeds()) {
      RandomCompany company = new RandomCompany(seed, target);
      for (int week = 0; week < WEEKS; week++) {
        Set<Somebody> active = company.someWeek();
        Attacker attacker = reader(company, company.publish(active), true);
        if (attacker.effort() > MOST_EFFORT) {
          continue;
        }
        tried++;
        Set<Somebody> certain = attacker.solve().certain();
        // Accepted: that everybody of 12 or more did the same.
        assertThat(certain.isEmpty() || certain.size() >= DisclosureRules.EXACT_FROM)
            .as("company %s, week %s: %s of %s", seed, week, certain, company.teams())
            .isTrue();
      }
    }
    assertThat(tried).isGreaterThan(COMPANIES * WEEKS / 2);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("targets")
  void theWholeTakesNothingFromWhatIsHiddenOrCoded(Target target) {
    for (long seed : seeds()) {
      RandomCompany company = new RandomCompany(seed, target);
      for (int week = 0; week < WEEKS; week++) {
        Published published = company.publish(company.someWeek());
        Attacker with = reader(company, published, true);
        if (with.effort() > MOST_EFFORT) {
          continue;
        }
        Findings all = with.solve();
        Findings teamsAlone = reader(company, published, false).solve();
        assertThat(all.counts().subList(0, company.teams().size()))
            .as("company %s, week %s: %s", seed, week, published)
            .isEqualTo(teamsAlone.counts().subList(0, company.teams().size()));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("targets")
  void nobodysWeekChangesWhatIsHidden(Target target) {
    for (long seed : seeds()) {
      RandomCompany company = new RandomCompany(seed, target);
      List<Boolean> before = hidden(company.publish(company.someWeek()));
      Set<Somebody> active = company.someWeek();
      assertThat(hidden(company.publish(active))).isEqualTo(before);
      Somebody somebody = company.everybody().iterator().next();
      if (!active.remove(somebody)) {
        active.add(somebody);
      }
      assertThat(hidden(company.publish(active))).isEqualTo(before);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("targets")
  void oneTeamIsToldByTheTermsOfAllTogether(Target target) {
    for (long seed : seeds()) {
      List<Map<TeamId, Terms>> terms = new RandomCompany(seed, target).termsBothWays();

      assertThat(terms.get(1)).as("company %s", seed).isEqualTo(terms.get(0));
    }
  }

  private static long[] seeds() {
    return LongStream.range(0, COMPANIES).toArray();
  }

  private static Attacker reader(RandomCompany company, Published published, boolean readsWhole) {
    Attacker attacker = new Attacker(company.everybody());
    company
        .teams()
        .forEach(
            (team, members) ->
                attacker.reads(
                    members, Objects.requireNonNull(published.teams().get(team)).active()));
    return readsWhole ? attacker.reads(company.everybody(), published.whole().active()) : attacker;
  }

  private static List<Boolean> hidden(Published published) {
    return Stream.concat(published.teams().values().stream(), Stream.of(published.whole()))
        .flatMap(shown -> Stream.of(shown.active(), shown.strict(), shown.possible()))
        .map(Figure.HIDDEN::equals)
        .toList();
  }
}
