package io.goodhart.commands.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingUntilTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-11-18T10:00:00Z, 2026-11-18T17:00:00Z",
    "2026-11-18T16:00:00Z, 2026-11-18T17:00:00Z",
    "2026-11-18T16:01:00Z, 2026-11-18T20:00:00Z",
    "2026-11-18T20:30:00Z, 2026-11-19T00:00:00Z",
    "2026-11-18T03:00:00Z, 2026-11-18T07:00:00Z"
  })
  void theEndOfTheDayIsOfferedOrSomeHours(Instant now, Instant until) {
    assertThat(StandingUntil.suggested(now, BERLIN)).isEqualTo(until);
  }

  @Test
  void aChoiceComesBackAsItsTime() {
    Instant until = NOW.plusSeconds(3600);

    assertThat(StandingUntil.read(StandingUntil.written(until), NOW)).contains(until);
    assertThat(StandingUntil.shown(until, BERLIN)).isEqualTo("12:00 CET");
  }

  @ParameterizedTest
  @CsvSource({"until-1", "until-99999999999", "until-", "once", "until--5", "until-999999999999"})
  void whatIsOverOrTooFarAwayIsNoTime(String word) {
    assertThat(StandingUntil.read(word, NOW)).isEmpty();
  }
}
