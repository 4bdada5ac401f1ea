package io.goodhart.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleChangeTest {
  private static final DigestSchedule USUAL =
      new DigestSchedule(
          true,
          DayOfWeek.MONDAY,
          LocalTime.of(9, 0),
          LocalTime.of(11, 0),
          ZoneId.of("Europe/Berlin"),
          Optional.of("#payments"));

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "sundays 02:30 Europe/Berlin, SUNDAY 02:30 02:30 Europe/Berlin #payments",
    "Sunday 2:30, SUNDAY 02:30 02:30 Europe/Berlin #payments",
    "on fri, FRIDAY 09:00 11:00 Europe/Berlin #payments",
    "09:00-10:30 utc, MONDAY 09:00 10:30 UTC #payments",
    "between 09:00 and 10:00, MONDAY 09:00 10:00 Europe/Berlin #payments",
    "every tuesday at 14:00 in <#C0OTHER|other>, TUESDAY 14:00 14:00 Europe/Berlin C0OTHER",
    "asia/kolkata, MONDAY 09:00 11:00 Asia/Kolkata #payments",
    "#new-channel, MONDAY 09:00 11:00 Europe/Berlin #new-channel",
  })
  void whatIsNamedIsChangedAndTheRestStays(String words, String expected) {
    DigestSchedule changed = ScheduleChange.parse(words).applyTo(USUAL);

    assertThat(
            changed.day()
                + " "
                + changed.from()
                + " "
                + changed.until()
                + " "
                + changed.zone()
                + " "
                + changed.channel().orElseThrow())
        .isEqualTo(expected);
  }

  @Test
  void offAndOnLeaveTheTimesAsTheyAre() {
    DigestSchedule off = ScheduleChange.parse("OFF").applyTo(USUAL);

    assertThat(off.on()).isFalse();
    assertThat(ScheduleChange.parse("on").applyTo(off)).isEqualTo(USUAL);
    assertThat(ScheduleChange.turned(false).applyTo(USUAL)).isEqualTo(off);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mondayz",
        "25:00",
        "09:60",
        "11:00-09:00",
        "Europe/Atlantis",
        "9",
        "every",
        "at in"
      })
  void whatSaysNothingAboutAScheduleIsRefused(String words) {
    assertThatIllegalArgumentException().isThrownBy(() -> ScheduleChange.parse(words));
  }
}
