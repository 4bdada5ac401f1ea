package io.goodhart.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.ReportingWeek;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestScheduleTest {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final ReportingWeek SPRING = ReportingWeek.parse("2027-W11");

  @ParameterizedTest(name = "{0} on {1} at {2} in {3}")
  @CsvSource({
    "2026-W47, MONDAY, 09:00, Europe/Berlin, 2026-11-23T08:00:00Z",
    "2026-W43, MONDAY, 09:00, Europe/Berlin, 2026-10-26T08:00:00Z",
    "2026-W42, MONDAY, 09:00, Europe/Berlin, 2026-10-19T07:00:00Z",
    "2026-W47, MONDAY, 09:00, Pacific/Auckland, 2026-11-22T20:00:00Z",
    "2026-W47, MONDAY, 09:00, America/Los_Angeles, 2026-11-23T17:00:00Z",
    "2026-W47, WEDNESDAY, 00:00, UTC, 2026-11-25T00:00:00Z",
    // On Sunday 28 March 2027 there is no 02:30 in Berlin: 03:00 is the next time there is.
    "2027-W11, SUNDAY, 02:30, Europe/Berlin, 2027-03-28T01:00:00Z",
    // On Sunday 31 October 2027 there are two: the first counts.
    "2027-W42, SUNDAY, 02:30, Europe/Berlin, 2027-10-31T00:30:00Z",
  })
  void aDigestIsDueAtItsLocalTimeInTheWeekAfter(
      String week, DayOfWeek day, LocalTime time, ZoneId zone, Instant due) {
    DigestSchedule schedule = new DigestSchedule(true, day, time, time, zone, Optional.empty());

    assertThat(schedule.from(ReportingWeek.parse(week))).isEqualTo(due);
    assertThat(schedule.until(ReportingWeek.parse(week))).isEqualTo(due);
  }

  @Test
  void aWindowHasTwoEndsOfTheSameDay() {
    DigestSchedule schedule = schedule("mondays 09:00-11:00 Europe/Berlin");

    assertThat(schedule.from(WEEK)).isEqualTo("2026-11-23T08:00:00Z");
    assertThat(schedule.until(WEEK)).isEqualTo("2026-11-23T10:00:00Z");
  }

  @Test
  void aWindowThatAClockChangeSwallowsIsOneMoment() {
    DigestSchedule schedule = schedule("sundays 02:10-02:50 Europe/Berlin");

    assertThat(schedule.from(SPRING)).isEqualTo("2027-03-28T01:00:00Z");
    assertThat(schedule.until(SPRING)).isEqualTo("2027-03-28T01:00:00Z");
  }

  @Test
  void aTimeThatADayLacksIsForeseen() {
    DigestSchedule schedule = schedule("sundays 02:30 Europe/Berlin");

    assertThat(schedule.skippedFrom(WEEK))
        .contains(new DigestSchedule.SkippedTime(LocalDate.of(2027, 3, 28), LocalTime.of(3, 0)));
    assertThat(schedule("sundays 03:00 Europe/Berlin").skippedFrom(WEEK)).isEmpty();
    assertThat(schedule("mondays 02:30 Europe/Berlin").skippedFrom(WEEK)).isEmpty();
  }

  @Test
  void aCorrectionComesOnWednesdayAtTheTimeOfTheDigest() {
    assertThat(schedule("mondays 09:30 America/New_York").correction(WEEK))
        .isEqualTo("2026-11-25T14:30:00Z");
  }

  private static DigestSchedule schedule(String words) {
    DigestSchedule usual =
        new DigestSchedule(
            true,
            DayOfWeek.MONDAY,
            LocalTime.of(9, 0),
            LocalTime.of(9, 0),
            ZoneId.of("UTC"),
            Optional.empty());
    return ScheduleChange.parse(words).applyTo(usual);
  }
}
