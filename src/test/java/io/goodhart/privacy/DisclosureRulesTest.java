package io.goodhart.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.adoption.Adoption;
import io.goodhart.adoption.Coverage;
import io.goodhart.adoption.Exclusion;
import io.goodhart.adoption.Target;
import io.goodhart.adoption.Target.Operator;
import io.goodhart.calendar.ReportingWeek;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureRulesTest {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");

  private final DisclosureRules rules = new DisclosureRules(new Target(80, Operator.MORE_THAN));

  @ParameterizedTest(name = "{0} {1} %: from {2} people")
  @CsvSource({
    "MORE_THAN, 80, 6",
    "AT_LEAST, 80, 5",
    "MORE_THAN, 95, 21",
    "MORE_THAN, 50, 5", // the floor
    "MORE_THAN, 30, 7", // 2 of 6 would meet it, so "2 or fewer" and "met" would say 2
    "MORE_THAN, 1, 12",
  })
  void ratesAreShownFromTheSmallestGroupThatGivesNobodyAway(
      Operator operator, int percent, int size) {
    assertThat(new DisclosureRules(new Target(percent, operator)).smallestGroup()).isEqualTo(size);
  }

  @ParameterizedTest(name = "{1} of {0} reads {2} to {3}")
  @CsvSource({
    "6, 6, 5, 6",
    "6, 5, 5, 6",
    "6, 4, 4, 4",
    "6, 3, 3, 3",
    "6, 2, 0, 2",
    "6, 0, 0, 2",
    "9, 9, 8, 9",
    "9, 8, 8, 9",
    "9, 7, 7, 7",
    "11, 10, 10, 11",
    "11, 1, 0, 2",
    "12, 12, 12, 12",
    "12, 11, 11, 11",
    "12, 0, 0, 0",
    "38, 31, 31, 31",
  })
  void belowTwelvePeopleTheExtremesAreCoded(int eligible, int active, int from, int to) {
    assertThat(disclose(eligible, active, active, active).active())
        .isEqualTo(Figure.between(from, to));
  }

  @ParameterizedTest(name = "{1} of {0} reads {2} to {3}")
  @CsvSource({
    "13, 13, 11, 13",
    "13, 12, 11, 13",
    "13, 11, 11, 13",
    "13, 10, 10, 10",
    "13, 3, 3, 3",
    "13, 2, 0, 2",
    "9, 9, 8, 9", // 7 of 9 does not meet the line
    "9, 7, 7, 7",
    "38, 31, 31, 31",
  })
  void afterFewPeopleCameOrWentTheExtremesAreCodedWhateverTheSize(
      int eligible, int active, int from, int to) {
    Adoption week = week(eligible, active, active, active);

    assertThat(rules.disclose(week, new Turnover(1, 0)).active())
        .isEqualTo(Figure.between(from, to));
    assertThat(rules.disclose(week, new Turnover(0, 2)).active())
        .isEqualTo(Figure.between(from, to));
    assertThat(rules.disclose(week, new Turnover(3, 3))).isEqualTo(rules.disclose(week));
  }

  @Test
  void whoeverCameIsNotTheDifferenceToAWeekWithEverybody() {
    for (int size = 12; size <= 40; size++) {
      for (int came = 1; came <= 2; came++) {
        assertThat(rules.disclose(week(size + came, size, size, size), new Turnover(came, 0)))
            .isEqualTo(
                rules.disclose(
                    week(size + came, size + came, size, size + came), new Turnover(came, 0)));
      }
    }
  }

  @ParameterizedTest(name = "{0} people")
  @CsvSource({"1", "5"})
  void ofASmallGroupNothingIsShown(int eligible) {
    DisclosedAdoption shown = disclose(eligible, eligible, 0, eligible);

    assertThat(shown.active()).isEqualTo(Figure.HIDDEN);
    assertThat(shown.strict()).isEqualTo(Figure.HIDDEN);
    assertThat(shown.possible()).isEqualTo(Figure.HIDDEN);
  }

  @Test
  void theStrictCountStartsAtEightPeople() {
    assertThat(disclose(7, 5, 1, 5).strict()).isEqualTo(Figure.HIDDEN);
    assertThat(disclose(8, 6, 3, 6).strict()).isEqualTo(Figure.exactly(3));
  }

  @Test
  void aDifferenceUnderThreeIsNotShown() {
    assertThat(disclose(38, 31, 28, 34).strict()).isEqualTo(Figure.exactly(28));
    assertThat(disclose(38, 31, 29, 34).strict()).isEqualTo(Figure.between(29, 31));
    assertThat(disclose(38, 31, 31, 34).strict()).isEqualTo(Figure.between(29, 31));
    assertThat(disclose(38, 31, 31, 34).possible()).isEqualTo(Figure.exactly(34));
    assertThat(disclose(38, 31, 31, 33).possible()).isEqualTo(Figure.between(31, 33));
    assertThat(disclose(38, 37, 37, 38).possible()).isEqualTo(Figure.between(37, 38));
  }

  @Test
  void aStrictCountFarBelowACodedHeadlineIsSaidWithoutGivingTheHeadlineAway() {
    assertThat(disclose(9, 9, 2, 9).strict()).isEqualTo(Figure.between(0, 2));
    assertThat(disclose(9, 9, 5, 9).strict()).isEqualTo(Figure.exactly(5));
    assertThat(disclose(9, 8, 5, 9).strict()).isEqualTo(Figure.exactly(5));
    assertThat(disclose(9, 9, 6, 9).strict()).isEqualTo(Figure.between(6, 9));
    assertThat(disclose(9, 1, 1, 9).possible()).isEqualTo(Figure.between(8, 9));
  }

  @ParameterizedTest(name = "{1} of {0} can be seen reads {2} to {3}")
  @CsvSource({
    "23, 14, 14, 14",
    "23, 20, 20, 20",
    "23, 21, 21, 23",
    "23, 23, 21, 23",
    "23, 2, 0, 2",
    "23, 0, 0, 2",
    "6, 4, 4, 6",
    "6, 3, 3, 3",
  })
  void howFewCanOrCannotBeSeenLooksAlike(int eligible, int seen, int from, int to) {
    assertThat(rules.disclose(coverage(eligible, seen)).seen()).isEqualTo(Figure.between(from, to));
    assertThat(rules.disclose(coverage(eligible, seen)).byTool())
        .containsExactly(Map.entry("codex", Figure.between(from, to)));
  }

  @Test
  void ofASmallGroupNotEvenTheToolsAreShown() {
    DisclosedCoverage shown = rules.disclose(coverage(5, 4));

    assertThat(shown.seen()).isEqualTo(Figure.HIDDEN);
    assertThat(shown.byTool()).isEmpty();
    assertThat(shown.silent()).isEqualTo(Figure.HIDDEN);
  }

  private static Coverage coverage(int eligible, int seen) {
    return new Coverage(WEEK, eligible, seen, new TreeMap<>(Map.of("codex", seen)), 4);
  }

  @Test
  void howManyAreNotCountedIsPooledAndSmallNumbersLookAlike() {
    assertThat(excluded(Map.of())).isEqualTo(Figure.between(0, 2));
    assertThat(excluded(Map.of(Exclusion.AWAY, 1, Exclusion.NEW, 1)))
        .isEqualTo(Figure.between(0, 2));
    assertThat(excluded(Map.of(Exclusion.AWAY, 2, Exclusion.NEW, 1))).isEqualTo(Figure.exactly(3));
  }

  private Figure excluded(Map<Exclusion, Integer> excluded) {
    return rules.disclose(new Adoption(WEEK, 20, 20, 10, 10, 10, 10, 10, excluded)).excluded();
  }

  private DisclosedAdoption disclose(int eligible, int active, int strict, int possible) {
    return rules.disclose(week(eligible, active, strict, possible));
  }

  private static Adoption week(int eligible, int active, int strict, int possible) {
    return new Adoption(WEEK, eligible, eligible, possible, active, 0, strict, possible, Map.of());
  }
}
