package io.goodhart.edge.sql.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.DateSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalHourTest {
  private static final Instant BEGINNING = Instant.parse("1996-01-01T00:00:00Z");
  private static final long YEARS = Duration.ofDays(365 * 40).toMillis();
  private static final int ROUNDS = 2_000;

  private final Random random = new Random(20_261_123);

  /** Half hours, quarters, clocks that change by half an hour, at midnight, and a day left out. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTC",
        "Europe/Berlin",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "America/St_Johns",
        "America/Havana",
        "Pacific/Apia"
      })
  void allOfAnHourIsTheSameHourOfTheSameDay(String name) {
    ZoneId zone = ZoneId.of(name);
    for (int round = 0; round < ROUNDS; round++) {
      long at = BEGINNING.toEpochMilli() + random.nextLong(YEARS);

      LocalHour hour = LocalHour.of(zone, at);

      assertThat(hour.contains(at)).isTrue();
      assertShownIn(hour, zone, at);
      assertShownIn(hour, zone, hour.from());
      assertShownIn(hour, zone, hour.until() - 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Berlin", "Australia/Lord_Howe", "Pacific/Apia"})
  void anHourEndsWhereTheClocksChange(String name) {
    ZoneId zone = ZoneId.of(name);
    long change =
        zone.getRules().nextTransition(Instant.parse("2011-12-01T00:00:00Z")).toEpochSecond()
            * 1_000;

    assertThat(LocalHour.of(zone, change - 1).until()).isEqualTo(change);
    assertThat(LocalHour.of(zone, change).from()).isEqualTo(change);
  }

  @Test
  void aHistoryOfZonesKnowsTheHourOfEachMoment() {
    ZoneId auckland = ZoneId.of("Pacific/Auckland");
    ZoneId kathmandu = ZoneId.of("Asia/Kathmandu");
    LocalDate move = LocalDate.of(2026, 11, 4);
    ZoneHistory history =
        new ZoneHistory(
            List.of(
                new ZoneHistory.Stretch(
                    new DateSpan(move.minusDays(3), Optional.of(move.minusDays(1))), auckland),
                new ZoneHistory.Stretch(
                    new DateSpan(move, Optional.of(move.plusDays(2))), kathmandu)),
            ZoneId.of("America/St_Johns"));
    long first = Instant.parse("2026-10-30T00:00:00Z").toEpochMilli();
    for (int round = 0; round < ROUNDS; round++) {
      long at = first + random.nextLong(Duration.ofDays(10).toMillis());

      LocalHour hour = history.hourOf(at);

      assertThat(hour.contains(at)).isTrue();
      for (long other : List.of(at, hour.from(), hour.until() - 1)) {
        assertShownIn(hour, history.at(Instant.ofEpochMilli(other)), other);
      }
    }
  }

  private static void assertShownIn(LocalHour hour, ZoneId zone, long atMillis) {
    LocalDateTime shown = LocalDateTime.ofInstant(Instant.ofEpochMilli(atMillis), zone);
    assertThat(hour.hour()).as("hour of %s", shown).isEqualTo(shown.getHour());
    assertThat(hour.day()).isEqualTo(shown.toLocalDate());
    assertThat(hour.dayOfWeek()).isEqualTo(shown.getDayOfWeek().getValue() - 1);
    assertThat(hour.week()).isEqualTo(ReportingWeek.containing(shown.toLocalDate()).index());
  }
}
