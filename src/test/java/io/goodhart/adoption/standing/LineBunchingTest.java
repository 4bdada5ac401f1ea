package io.goodhart.adoption.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.goodhart.adoption.Target;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.TeamId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LineBunchingTest {
  private static final Target TARGET = new Target(80, Target.Operator.MORE_THAN);
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W36");
  private static final int ORGANISATIONS = 400;

  /** Smooth nulls: teams alike or not, independent weeks or habits, few or many, small or large. */
  static Stream<Arguments> smooth() {
    ToDoubleFunction<Random> even = random -> 0.8;
    ToDoubleFunction<Random> low = random -> 0.65;
    ToDoubleFunction<Random> high = random -> 0.9;
    ToDoubleFunction<Random> any = Random::nextDouble;
    // The largest of eight numbers: most teams are near their best.
    ToDoubleFunction<Random> skewed = random -> random.doubles(8).max().orElseThrow();
    return Stream.of(
        Arguments.of("alike, 7 small teams", new SimulatedTeams(7, 12, 15, 0, even)),
        Arguments.of("alike, with habits", new SimulatedTeams(7, 12, 15, 0.8, even)),
        Arguments.of("low, with habits", new SimulatedTeams(7, 12, 15, 0.8, low)),
        Arguments.of("high, with habits", new SimulatedTeams(7, 12, 15, 0.8, high)),
        Arguments.of("any rate, with habits", new SimulatedTeams(7, 12, 15, 0.8, any)),
        Arguments.of("skewed, with habits", new SimulatedTeams(7, 12, 15, 0.8, skewed)),
        Arguments.of("alike, 30 teams, with habits", new SimulatedTeams(30, 12, 15, 0.8, even)),
        Arguments.of("skewed, 30 teams", new SimulatedTeams(30, 12, 40, 0.5, skewed)),
        Arguments.of("any rate, 30 teams", new SimulatedTeams(30, 12, 40, 0.5, any)),
        Arguments.of("alike, nobody ever changes", new SimulatedTeams(30, 12, 15, 1, even)));
  }

  /** With 400 organisations 5 % are 20 with a spread of 4.4; more than 30 would be no accident. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("smooth")
  void smoothOrganisationsRarelyGetASign(String name, SimulatedTeams teams) {
    Random random = new Random(7);
    int signs = 0;
    for (int i = 0; i < ORGANISATIONS; i++) {
      signs += LineBunching.of(teams.draw(random), TARGET) instanceof Bunching.Sign ? 1 : 0;
    }

    assertThat(signs).isLessThanOrEqualTo(30);
  }

  @ParameterizedTest(name = "{0} teams of which {1} of the near misses are pushed over the line")
  @CsvSource({"7, 0.7, 0.6", "20, 0.5, 0.8", "60, 0.4, 0.95"})
  void whatIsPlantedIsFound(int teams, double share, double power) {
    Random random = new Random(8);
    SimulatedTeams smooth = new SimulatedTeams(teams, 12, 15, 0.5, any -> 0.75);
    int found = 0;
    for (int i = 0; i < 100; i++) {
      List<TeamWeek> pushed = SimulatedTeams.pushed(smooth.draw(random), TARGET, share, random);
      found += LineBunching.of(pushed, TARGET) instanceof Bunching.Sign ? 1 : 0;
    }

    assertThat(found / 100.0).isGreaterThanOrEqualTo(power);
  }

  /** So many weeks of a team of 10 on k active members; the line lies between 8 and 9. */
  private static List<TeamWeek> weeks(long team, int count, int active) {
    List<TeamWeek> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(new TeamWeek(new TeamId(team), WEEK.plus(i), 10, active));
    }
    return all;
  }

  @Test
  void below50TeamWeeksThereIsNoAnswer() {
    List<TeamWeek> all = new ArrayList<>();
    for (int team = 1; team <= 7; team++) {
      all.addAll(weeks(team, 7, 9));
    }

    assertThat(LineBunching.of(all, TARGET)).isEqualTo(new Bunching.TooFew(49));
    all.addAll(weeks(8, 1, 3));
    assertThat(LineBunching.of(all, TARGET)).isNotInstanceOf(Bunching.TooFew.class);
  }

  @Test
  void oneTeamThatStandsStillIsNoSign() {
    List<TeamWeek> all = new ArrayList<>(weeks(1, 60, 9));

    assertThat(LineBunching.of(all, TARGET)).isEqualTo(new Bunching.NoSign(60, 60));
  }

  @Test
  void aSignSaysWhatWasSeenAndWhatWasToBeExpected() {
    List<TeamWeek> all = new ArrayList<>();
    for (int team = 1; team <= 12; team++) {
      all.addAll(weeks(team, 3, 9));
      all.addAll(weeks(team, 1, 7));
      all.addAll(weeks(team, 1, 10));
    }
    Collections.shuffle(all, new Random(1));

    Bunching bunching = LineBunching.of(all, TARGET);

    assertThat(bunching).isInstanceOf(Bunching.Sign.class);
    Bunching.Sign sign = (Bunching.Sign) bunching;
    assertThat(sign.observed()).isEqualTo(36);
    assertThat(sign.expected()).isBetween(15, 30);
    assertThat(sign.cases()).isEqualTo(60);
    assertThat(sign.weeks()).isEqualTo(3);
    assertThat(sign.chance().isUnusual()).isTrue();
  }

  @Test
  void nobodyNearTheLineIsNoSign() {
    List<TeamWeek> all = new ArrayList<>();
    for (int team = 1; team <= 10; team++) {
      all.addAll(weeks(team, 6, 2));
    }

    assertThat(LineBunching.of(all, TARGET)).isEqualTo(new Bunching.NoSign(60, 6));
  }

  @ParameterizedTest
  @CsvSource({"MORE_THAN, 10, 9", "AT_LEAST, 10, 8", "MORE_THAN, 6, 5", "MORE_THAN, 41, 33"})
  void theLineLiesElsewhereForEverySize(Target.Operator operator, int size, int least) {
    TeamWeek teamWeek = new TeamWeek(new TeamId(1), WEEK, size, 0);

    assertThat(teamWeek.leastOver(new Target(80, operator))).hasValue(least);
  }

  @Test
  void aTeamWithoutTwoPlacesOverTheLineIsNoCase() {
    assertThat(new TeamWeek(new TeamId(1), WEEK, 5, 0).leastOver(TARGET)).isEmpty();
    assertThatThrownBy(() -> new TeamWeek(new TeamId(1), WEEK, 5, 6))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
