package io.goodhart.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.ReportingWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekNameTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-W47, 16–22 Nov, 16–22 November",
    "2026-W40, 28 Sep – 4 Oct, 28 September – 4 October",
    "2026-W53, 28 Dec – 3 Jan, 28 December – 3 January",
    "2027-W22, 31 May – 6 Jun, 31 May – 6 June",
    "2021-W05, 1–7 Feb, 1–7 February",
  })
  void aWeekIsNamedByItsDays(String week, String brief, String full) {
    ReportingWeek read = ReportingWeek.parse(week);

    assertThat(WeekName.brief(read)).isEqualTo(brief);
    assertThat(WeekName.full(read)).isEqualTo(full);
  }

  @Test
  void aDayIsNamedWithItsWeekday() {
    assertThat(WeekName.day(LocalDate.of(2026, 10, 25))).isEqualTo("Sun 25 Oct");
  }
}
