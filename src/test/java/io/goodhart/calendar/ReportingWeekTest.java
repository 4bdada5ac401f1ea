package io.goodhart.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingWeekTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest(name = "{0} lies in {1}")
  @CsvSource({
    "2026-11-16, 2026-W47",
    "2026-11-22, 2026-W47",
    "2026-11-23, 2026-W48",
    "2026-12-31, 2026-W53",
    "2027-01-03, 2026-W53",
    "2027-01-04, 2027-W01",
    "2024-12-30, 2025-W01",
    "2023-01-01, 2022-W52",
    "2021-01-03, 2020-W53",
  })
  void daysAtTheEndOfAYearBelongToTheIsoWeek(LocalDate day, String week) {
    assertThat(ReportingWeek.containing(day)).hasToString(week);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-W01", "2026-W47", "2026-W53", "2020-W53", "2025-W52", "1999-W01"})
  void whatItWritesItReads(String text) {
    assertThat(ReportingWeek.parse(text)).hasToString(text);
  }

  @Test
  void aWeekIsReadInAnyCaseAndBetweenBlanks() {
    assertThat(ReportingWeek.parse(" 2026-w47 ")).hasToString("2026-W47");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026",
        "2026-47",
        "2026W47",
        "2026-W4",
        "2026-W477",
        "26-W47",
        "2026-W00",
        "2026-W54",
        "2025-W53",
        "2026-W60",
        "2026-W47 x",
        "٢٠٢٦-W٤٧",
        "next"
      })
  void whatIsNoWeekIsRefused(String text) {
    assertThatThrownBy(() -> ReportingWeek.parse(text)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void aWeekStartsOnAMonday() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReportingWeek(LocalDate.of(2026, 11, 17)))
        .withMessageContaining("2026-11-17");
  }

  @Test
  void consecutiveWeeksHaveConsecutiveNumbersAndComeBackFromThem() {
    ReportingWeek week = ReportingWeek.parse("1968-W01");
    for (int i = 0; i < 5_000; i++) {
      assertThat(ReportingWeek.ofIndex(week.index())).isEqualTo(week);
      assertThat(week.next().index()).isEqualTo(week.index() + 1);
      assertThat(week.next().previous()).isEqualTo(week);
      week = week.next();
    }
  }

  @Test
  void theWeekOfTheFirstMondayIsNumberZero() {
    assertThat(ReportingWeek.ofIndex(0).monday()).isEqualTo(LocalDate.of(1970, 1, 5));
  }

  @Test
  void anInstantBelongsToTheWeekThatTheZonesClocksShow() {
    Instant at = Instant.parse("2026-11-22T23:30:00Z");

    assertThat(ReportingWeek.containing(at, ZoneId.of("UTC"))).hasToString("2026-W47");
    assertThat(ReportingWeek.containing(at, BERLIN)).hasToString("2026-W48");
    assertThat(ReportingWeek.containing(at, ZoneId.of("America/New_York"))).hasToString("2026-W47");
  }

  @ParameterizedTest(name = "{0} in {1} lasts {2}, clocks change on {3}")
  @CsvSource({
    "2026-W47, Europe/Berlin, PT168H, ",
    "2026-W43, Europe/Berlin, PT169H, 2026-10-25",
    "2026-W13, Europe/Berlin, PT167H, 2026-03-29",
    "2026-W44, America/New_York, PT169H, 2026-11-01",
    "2026-W39, Pacific/Auckland, PT167H, 2026-09-27",
    "2026-W40, Australia/Lord_Howe, PT167H30M, 2026-10-04",
    "2026-W14, Australia/Lord_Howe, PT168H30M, 2026-04-05",
    "2026-W43, Asia/Kolkata, PT168H, ",
  })
  void aWeekInWhichClocksChangeIsLongerOrShorter(
      String week, ZoneId zone, Duration length, LocalDate change) {
    ReportingWeek read = ReportingWeek.parse(week);

    assertThat(read.length(zone)).isEqualTo(length);
    assertThat(read.clockChange(zone).orElse(null)).isEqualTo(change);
    assertThat(read.end(zone)).isEqualTo(read.next().start(zone));
  }

  @Test
  void aDayWithoutMidnightBeginsWithItsFirstInstant() {
    // Clocks in Cairo go from 00:00 to 01:00 on a Friday.
    ReportingWeek week = ReportingWeek.parse("2026-W17");

    assertThat(week.clockChange(ZoneId.of("Africa/Cairo"))).contains(LocalDate.of(2026, 4, 24));
    assertThat(week.length(ZoneId.of("Africa/Cairo"))).isEqualTo(Duration.ofHours(167));
  }

  @Test
  void aWeekIsClosedFromItsEndOn() {
    ReportingWeek week = ReportingWeek.parse("2026-W47");
    Instant end = Instant.parse("2026-11-22T23:00:00Z");

    assertThat(week.end(BERLIN)).isEqualTo(end);
    assertThat(week.isClosedAt(end.minusMillis(1), BERLIN)).isFalse();
    assertThat(week.isClosedAt(end, BERLIN)).isTrue();
  }

  @Test
  void weeksAreInOrderOfTime() {
    assertThat(ReportingWeek.parse("2026-W53")).isLessThan(ReportingWeek.parse("2027-W01"));
    assertThat(ReportingWeek.parse("2026-W47").sunday()).isEqualTo(LocalDate.of(2026, 11, 22));
  }
}
