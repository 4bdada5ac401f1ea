package io.goodhart.adoption;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.DayBits;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Team;
import io.goodhart.testing.FixedActivity;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.Rosters;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeMeasureTest {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final Team TEAM = Rosters.team(1, "Payments");

  private final FixedRoster roster = new FixedRoster().with(TEAM, Rosters.members(12));
  private final FixedActivity activity = new FixedActivity();

  private Changes changes() {
    return new ChangeMeasure(roster, activity, AdoptionConfig.DEFAULT).of(TEAM.id(), WEEK);
  }

  private void active(int weeksAgo, long... members) {
    for (long member : members) {
      activity.deliberate(WEEK.plus(-weeksAgo), member, TUESDAY);
    }
  }

  @Test
  void membersAreComparedWithThemselves() {
    active(1, 1, 2, 3, 4);
    active(0, 3, 4, 5);

    assertThat(changes().change()).isEqualTo(new PairedChange.Usual(12, 1, 2));
  }

  @Test
  void everybodyIsComparedInTheSameWay() {
    active(1, 1, 2, 3, 4);
    active(0, 3, 4, 5);

    assertThat(new ChangeMeasure(roster, activity, AdoptionConfig.DEFAULT).ofAll(WEEK).change())
        .isEqualTo(new PairedChange.Usual(12, 1, 2));
  }

  @Test
  void whoCountsInOneOfTheWeeksAloneIsNotCompared() {
    roster.with(TEAM, Rosters.joined(13, WEEK.monday().minusDays(14)));
    active(1, 1);
    active(0, 1, 13);

    assertThat(changes().change()).isEqualTo(new PairedChange.Usual(12, 0, 0));
  }

  @Test
  void aFirstWeekHasNoChange() {
    active(0, 1, 2, 3);

    assertThat(changes().change()).isEqualTo(new PairedChange.FirstWeek());
    assertThat(changes().flow()).isEmpty();
  }

  @Test
  void comingGoingAndStayingLookFourWeeksBack() {
    active(4, 1, 2, 3, 4);
    active(3, 5);
    active(2, 6);
    active(1, 1, 7, 8);
    active(0, 1, 2, 8, 9, 10);

    // 9 and 10 are new, 8 was there last week. 3, 4, 5 and 6 are gone, 7 was there last week.
    assertThat(changes().flow()).contains(new Flow(2, 4, 4, 2));
  }

  @Test
  void whatCannotBeToldDeliberateIsNoActivityHere() {
    active(1, 1);
    activity.active(WEEK, 2, DayBits.of(MONDAY), DayBits.NONE, DayBits.of(MONDAY));

    assertThat(changes().change()).isEqualTo(new PairedChange.Usual(12, 0, 1));
    assertThat(changes().firstDays().active()).isZero();
  }

  @Test
  void theFirstDayOfAWeekIsWhenSomebodyBecameActive() {
    activity
        .deliberate(WEEK, 1, MONDAY, SUNDAY)
        .deliberate(WEEK, 2, SUNDAY)
        .deliberate(WEEK, 3, FRIDAY)
        .deliberate(WEEK, 99, SUNDAY);

    FirstDays days = changes().firstDays();
    assertThat(days).isEqualTo(new FirstDays(List.of(1, 0, 0, 0, 1, 0, 1)));
    assertThat(days.active()).isEqualTo(3);
    assertThat(days.onTheLastDay()).isEqualTo(1);
    assertThat(days.since(FRIDAY)).isEqualTo(2);
  }

  @Test
  void daysOfUseCountEverybodyWhoCounts() {
    activity.deliberate(WEEK, 1, MONDAY, TUESDAY).deliberate(WEEK, 2, SUNDAY);

    assertThat(changes().daysOfUse()).isEqualTo(new DaysOfUse(List.of(10, 1, 1, 0, 0, 0, 0, 0)));
  }
}
