package io.goodhart.digest;

import io.goodhart.calendar.ReportingWeek;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** Says that clocks changed in a week, which was so many hours longer or shorter. */
public record ClockChange(Texts texts) {
  private static final Duration USUAL = Duration.ofDays(7);

  /** The sentence; empty for a week of the usual length. */
  public Optional<String> in(ReportingWeek week, ZoneId zone) {
    Duration length = week.length(zone);
    String key = length.compareTo(USUAL) > 0 ? "digest.clock.back" : "digest.clock.forward";
    return week.clockChange(zone)
        .filter(day -> !length.equals(USUAL))
        .map(day -> texts.say(key, hours(length), WeekName.day(day)));
  }

  private static String hours(Duration length) {
    return BigDecimal.valueOf(length.toMinutes())
        .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
