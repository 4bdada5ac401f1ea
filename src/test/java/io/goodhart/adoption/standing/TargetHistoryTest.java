package io.goodhart.adoption.standing;

import static io.goodhart.activity.OutcomeKind.COMMIT;
import static io.goodhart.activity.OutcomeKind.MERGED_CHANGE;
import static io.goodhart.activity.OutcomeKind.PULL_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.goodhart.activity.OutcomeKind;
import io.goodhart.activity.WeekTotal;
import io.goodhart.adoption.standing.TargetClock.Moved;
import io.goodhart.calendar.ReportingWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetHistoryTest {
  private static final ReportingWeek FIRST = ReportingWeek.parse("2026-W21");

  /** Six weeks of one level, then six of another. */
  private static List<WeekTotal> weeks(
      long activity, long activityThen, OutcomeKind kind, long outcomes, long outcomesThen) {
    List<WeekTotal> weeks = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      weeks.add(
          new WeekTotal(
              FIRST.plus(i),
              i < 6 ? activity : activityThen,
              Map.of(kind, i < 6 ? outcomes : outcomesThen)));
    }
    return weeks;
  }

  @Test
  void activityThatRisesWithoutOutcomesIsAReasonToRetireTheTarget() {
    assertThat(TargetHistory.judge(weeks(1000, 1110, MERGED_CHANGE, 100, 99)))
        .isEqualTo(new TargetClock.Retire(12, new Moved(11, MERGED_CHANGE, -1, -100)));
  }

  @Test
  void outcomesThatStandStillAreNoRise() {
    assertThat(TargetHistory.judge(weeks(1000, 1110, MERGED_CHANGE, 100, 100)))
        .isEqualTo(new TargetClock.Retire(12, new Moved(11, MERGED_CHANGE, 0, 0)));
  }

  @Test
  void activityAndOutcomesThatRiseTogetherAreNone() {
    assertThat(TargetHistory.judge(weeks(1000, 1110, MERGED_CHANGE, 100, 101)))
        .isEqualTo(new TargetClock.Keep(12, new Moved(11, MERGED_CHANGE, 1, 100)));
  }

  @Test
  void activityThatHardlyRisesIsNone() {
    assertThat(TargetHistory.judge(weeks(1000, 1049, MERGED_CHANGE, 100, 90)))
        .isInstanceOf(TargetClock.Keep.class);
    assertThat(TargetHistory.judge(weeks(1000, 1050, MERGED_CHANGE, 100, 90)))
        .isInstanceOf(TargetClock.Retire.class);
  }

  @Test
  void aHolidayInWhichEverythingFallsIsNone() {
    assertThat(TargetHistory.judge(weeks(1000, 500, MERGED_CHANGE, 100, 40)))
        .isInstanceOf(TargetClock.Keep.class);
  }

  @Test
  void elevenWeeksAreTooEarly() {
    assertThat(TargetHistory.judge(weeks(1000, 1110, COMMIT, 100, 99).subList(1, 12)))
        .isEqualTo(new TargetClock.TooEarly(11));
    assertThat(TargetHistory.judge(List.of())).isEqualTo(new TargetClock.TooEarly(0));
  }

  @Test
  void onlyTheLastTwelveWeeksDecide() {
    List<WeekTotal> weeks = new ArrayList<>();
    for (int i = -14; i < 0; i++) {
      weeks.add(new WeekTotal(FIRST.plus(i), 9_000, Map.of(COMMIT, 900L)));
    }
    weeks.addAll(weeks(1000, 1110, COMMIT, 100, 99));

    TargetClock clock = TargetHistory.judge(weeks);

    assertThat(clock).isInstanceOf(TargetClock.Retire.class);
    assertThat(((TargetClock.Retire) clock).weeks()).isEqualTo(26);
    assertThat(((TargetClock.Retire) clock).moved().activityPercent()).isEqualTo(11);
    assertThat(((TargetClock.Retire) clock).moved().together()).isPositive();
  }

  @Test
  void fewOutcomesOrOnlyOpenedRequestsAreNone() {
    assertThat(TargetHistory.judge(weeks(1000, 1110, COMMIT, 4, 4)))
        .isEqualTo(new TargetClock.NoOutcomes(12));
    assertThat(TargetHistory.judge(weeks(1000, 1110, PULL_REQUEST, 100, 99)))
        .isEqualTo(new TargetClock.NoOutcomes(12));
    assertThat(TargetHistory.judge(weeks(0, 10, COMMIT, 100, 99)))
        .isEqualTo(new TargetClock.NoOutcomes(12));
  }

  @Test
  void aGapIsRefused() {
    List<WeekTotal> weeks = weeks(1000, 1110, COMMIT, 100, 99);
    weeks.remove(5);

    assertThatThrownBy(() -> TargetHistory.judge(weeks))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("missing");
  }

  @Test
  void aTargetCountsFromItsFirstWholeWeek() {
    assertThat(TargetHistory.firstWeek(LocalDate.of(2026, 6, 1)))
        .isEqualTo(ReportingWeek.parse("2026-W23"));
    assertThat(TargetHistory.firstWeek(LocalDate.of(2026, 6, 2)))
        .isEqualTo(ReportingWeek.parse("2026-W24"));
  }

  /** The example of the IQ and hours of television: rho = -29/165. */
  @Test
  void ranksAreComparedAsSpearmanDid() {
    List<Long> iq = List.of(106L, 100L, 86L, 101L, 99L, 103L, 97L, 113L, 112L, 110L);
    List<Long> hours = List.of(7L, 27L, 2L, 50L, 28L, 29L, 20L, 12L, 6L, 17L);

    assertThat(RankCorrelation.hundredths(iq, hours)).isEqualTo(-18);
    assertThat(RankCorrelation.hundredths(iq, iq)).isEqualTo(100);
    assertThat(RankCorrelation.hundredths(List.of(1L, 1L), List.of(1L, 2L))).isZero();
  }
}
