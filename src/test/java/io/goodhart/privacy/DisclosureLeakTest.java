package io.goodhart.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.adoption.Adoption;
import io.goodhart.adoption.Target;
import io.goodhart.adoption.Target.Operator;
import io.goodhart.calendar.ReportingWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader can work out from all that is shown of a week, over every week there can be. */
class DisclosureLeakTest {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final int LARGEST = 40;
  private static final int LARGEST_WITH_ALL_COUNTS = 14;

  static Stream<Target> targets() {
    return Stream.of(Operator.values())
        .flatMap(
            operator ->
                IntStream.of(10, 20, 30, 34, 50, 66, 75, 80, 81, 90)
                    .mapToObj(percent -> new Target(percent, operator)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("targets")
  void whetherAFigureIsHiddenDependsOnTheSizeAlone(Target target) {
    DisclosureRules rules = new DisclosureRules(target);
    for (int size = 0; size <= LARGEST; size++) {
      Set<List<Boolean>> hidden = new HashSet<>();
      forEachHeadline(
          size,
          adoption -> {
            DisclosedAdoption shown = rules.disclose(adoption);
            hidden.add(
                Stream.of(shown.active(), shown.strict(), shown.possible())
                    .map(Figure.HIDDEN::equals)
                    .toList());
          });
      assertThat(hidden).as("groups of %s", size).hasSize(1);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("targets")
  void whatIsShownContainsTheTruth(Target target) {
    DisclosureRules rules = new DisclosureRules(target);
    for (int size = 0; size <= LARGEST; size++) {
      forEachHeadline(
          size,
          adoption -> {
            DisclosedAdoption shown = rules.disclose(adoption);
            assertContains(shown.active(), adoption.deliberate(), adoption);
            assertContains(shown.strict(), adoption.strict(), adoption);
            assertContains(shown.possible(), adoption.possible(), adoption);
          });
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("targets")
  void theStatusIsTheSameForEveryCountThatTheHeadlineAllows(Target target) {
    DisclosureRules rules = new DisclosureRules(target);
    for (int size = 0; size <= LARGEST; size++) {
      int eligible = size;
      forEachHeadline(
          size,
          adoption -> {
            if (rules.disclose(adoption, new Turnover(0, 1)).active()
                instanceof Figure.Range range) {
              assertThat(
                      IntStream.rangeClosed(range.from(), range.to())
                          .mapToObj(count -> target.isMetBy(count, eligible))
                          .distinct())
                  .as("%s of %s against %s", range, eligible, target)
                  .hasSize(1);
            }
          });
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("targets")
  void allFiguresTogetherSayNoMoreThanEachAlone(Target target) {
    assertTogetherNoMoreThanAlone(target, Turnover.NONE);
    assertTogetherNoMoreThanAlone(target, new Turnover(1, 0));
  }

  private static void assertTogetherNoMoreThanAlone(Target target, Turnover turnover) {
    DisclosureRules rules = new DisclosureRules(target);
    for (int size = rules.smallestGroup(); size <= LARGEST_WITH_ALL_COUNTS; size++) {
      Map<DisclosedAdoption, List<Adoption>> bySight = new LinkedHashMap<>();
      forEachWeek(
          size,
          adoption ->
              bySight
                  .computeIfAbsent(rules.disclose(adoption, turnover), same -> new ArrayList<>())
                  .add(adoption));
      bySight.forEach(
          (shown, weeks) -> {
            assertSaysNoMore(shown.active(), weeks, Adoption::deliberate, shown);
            assertSaysNoMore(shown.strict(), weeks, Adoption::strict, shown);
            assertSaysNoMore(shown.possible(), weeks, Adoption::possible, shown);
          });
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("targets")
  void inASmallGroupOnePersonMoreAtAnExtremeChangesNothing(Target target) {
    DisclosureRules rules = new DisclosureRules(target);
    for (int size = rules.smallestGroup(); size < DisclosureRules.EXACT_FROM; size++) {
      assertThat(rules.disclose(week(size, size, size, size)))
          .isEqualTo(rules.disclose(week(size, size - 1, size - 1, size - 1)));
      assertThat(rules.disclose(week(size, 0, 0, 0)))
          .isEqualTo(rules.disclose(week(size, 1, 1, 1)))
          .isEqualTo(rules.disclose(week(size, 2, 2, 2)));
    }
  }

  private static void assertContains(Figure figure, int truth, Adoption adoption) {
    if (figure instanceof Figure.Range range) {
      assertThat(truth).as("%s", adoption).isBetween(range.from(), range.to());
    }
  }

  private static void assertSaysNoMore(
      Figure figure, List<Adoption> weeks, ToIntFunction<Adoption> count, DisclosedAdoption shown) {
    if (figure instanceof Figure.Range range) {
      assertThat(weeks.stream().mapToInt(count).boxed().collect(Collectors.toSet()))
          .as("%s", shown)
          .containsExactlyInAnyOrderElementsOf(
              IntStream.rangeClosed(range.from(), range.to()).boxed().toList());
    }
  }

  /** Every headline, with both ends far and near. */
  private static void forEachHeadline(int size, Consumer<Adoption> test) {
    for (int active = 0; active <= size; active++) {
      for (int difference : new int[] {0, 1, 2, 3, 4, size}) {
        int strict = Math.max(0, active - difference);
        int possible = Math.min(size, active + difference);
        test.accept(week(size, active, strict, active));
        test.accept(week(size, active, active, possible));
        test.accept(week(size, active, strict, possible));
      }
    }
  }

  private static void forEachWeek(int size, Consumer<Adoption> test) {
    for (int active = 0; active <= size; active++) {
      for (int strict = 0; strict <= active; strict++) {
        for (int possible = active; possible <= size; possible++) {
          test.accept(week(size, active, strict, possible));
        }
      }
    }
  }

  private static Adoption week(int eligible, int active, int strict, int possible) {
    return new Adoption(WEEK, eligible, eligible, possible, active, 0, strict, possible, Map.of());
  }
}
