package io.goodhart.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.ReportingWeek;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestConfigTest {
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
    assertThat(new DigestConfig(day, time).dueAt(ReportingWeek.parse(week), zone)).isEqualTo(due);
  }
}
