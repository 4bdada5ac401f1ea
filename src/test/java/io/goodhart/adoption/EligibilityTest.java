package io.goodhart.adoption;

import static io.goodhart.testing.Rosters.ALWAYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.DateSpan;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterMember;
import io.goodhart.testing.Rosters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final LocalDate MONDAY = WEEK.monday();

  private final Eligibility eligibility = new Eligibility(AdoptionConfig.DEFAULT);

  @Test
  void whoIsThereAllWeekCounts() {
    assertThat(exclusion(Rosters.member(1))).isEmpty();
  }

  @ParameterizedTest(name = "joined on {0}: {1}")
  @CsvSource({
    "2026-11-01, ",
    "2026-11-02, ",
    "2026-11-03, NEW",
    "2026-11-16, NEW",
    "2026-11-18, NEW",
    "2026-11-21, NEW",
  })
  void whoJoinedLessThanTheGracePeriodBeforeTheWeekIsNew(LocalDate joined, Exclusion why) {
    assertThat(exclusion(Rosters.joined(1, joined))).isEqualTo(Optional.ofNullable(why));
  }

  @ParameterizedTest(name = "away from day {0} to {1}: {2}")
  @CsvSource({
    "0, 1, ", // Monday and Tuesday: three days are left
    "0, 2, AWAY",
    "3, 4, ",
    "2, 4, AWAY",
    "5, 6, ", // the weekend alone takes nothing away
    "-30, 30, AWAY",
    "-3, 0, ",
  })
  void whoIsOnLeaveTooLongIsAway(int from, int to, Exclusion why) {
    RosterMember member =
        Rosters.away(1, List.of(DateSpan.of(MONDAY.plusDays(from), MONDAY.plusDays(to))));

    assertThat(exclusion(member)).isEqualTo(Optional.ofNullable(why));
  }

  @Test
  void daysOffHereAndThereAddUp() {
    RosterMember member =
        Rosters.away(
            1,
            List.of(
                DateSpan.of(MONDAY, MONDAY),
                DateSpan.of(MONDAY.plusDays(2), MONDAY.plusDays(2)),
                DateSpan.of(MONDAY.plusDays(4), MONDAY.plusDays(4))));

    assertThat(exclusion(member)).contains(Exclusion.AWAY);
  }

  @Test
  void overlappingLeaveIsNotCountedTwice() {
    RosterMember member =
        Rosters.away(
            1,
            List.of(
                DateSpan.of(MONDAY, MONDAY.plusDays(1)), DateSpan.of(MONDAY, MONDAY.plusDays(1))));

    assertThat(exclusion(member)).isEmpty();
  }

  @ParameterizedTest(name = "in the team from day {0} to {1}: {2}")
  @CsvSource({
    "-90, 2, ", // moved on Thursday
    "-90, 1, FEW_DAYS", // moved on Wednesday
    "2, 90, ",
    "3, 90, FEW_DAYS",
    "5, 6, FEW_DAYS",
  })
  void whoMovesInTheMiddleOfTheWeekCountsWhereTheMostDaysAre(int from, int to, Exclusion why) {
    RosterMember member = Rosters.during(1, MONDAY.plusDays(from), MONDAY.plusDays(to));

    assertThat(exclusion(member)).isEqualTo(Optional.ofNullable(why));
  }

  @Test
  void whoMovesAndIsOnLeaveForTheRestIsShortOfDays() {
    RosterMember member =
        new RosterMember(
            new MemberId(1),
            ALWAYS,
            true,
            List.of(DateSpan.of(MONDAY, MONDAY.plusDays(1))),
            List.of(DateSpan.of(MONDAY.plusDays(1), MONDAY.plusDays(9))));

    assertThat(exclusion(member)).contains(Exclusion.FEW_DAYS);
  }

  @Test
  void whoLeftAndCameBackHasBothSpans() {
    RosterMember member =
        new RosterMember(
            new MemberId(1),
            ALWAYS,
            true,
            List.of(
                DateSpan.of(ALWAYS, MONDAY), DateSpan.of(MONDAY.plusDays(3), MONDAY.plusDays(90))),
            List.of());

    assertThat(exclusion(member)).isEmpty();
  }

  @Test
  void whoIsOutsideTheMeasuredGroupIsThatBeforeAllElse() {
    RosterMember member =
        new RosterMember(
            new MemberId(1),
            MONDAY,
            false,
            List.of(new DateSpan(MONDAY, Optional.empty())),
            List.of(DateSpan.of(MONDAY, MONDAY.plusDays(6))));

    assertThat(exclusion(member)).contains(Exclusion.NOT_MEASURED);
  }

  private Optional<Exclusion> exclusion(RosterMember member) {
    return eligibility.exclusion(member, WEEK);
  }
}
