package io.goodhart.commands;

import io.goodhart.digest.DigestSchedule;
import io.goodhart.digest.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Puts the times of digests into words. */
final class DigestWhen {
  private static final DateTimeFormatter DAY = format("EEE d MMM '('zzz')'");
  private static final DateTimeFormatter MOMENT = format("EEE d MMM, HH:mm zzz");
  private static final DateTimeFormatter DAY_AND_YEAR = format("EEE d MMM yyyy");
  private static final DateTimeFormatter TIME = format("HH:mm");

  private DigestWhen() {}

  /** {@code Mondays, between 09:00 and 11:00, Europe/Berlin}. */
  static String of(Texts texts, DigestSchedule schedule) {
    String days = schedule.day().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "s";
    String zone = schedule.zone().getId();
    return schedule.from().equals(schedule.until())
        ? texts.say("digest.cmd.when.at", days, time(schedule.from()), zone)
        : texts.say(
            "digest.cmd.when.between", days, time(schedule.from()), time(schedule.until()), zone);
  }

  /** {@code Mon 30 Nov (CET)}. */
  static String day(Instant at, ZoneId zone) {
    return DAY.format(at.atZone(zone));
  }

  /** {@code Mon 23 Nov, 09:37 CET}. */
  static String moment(Instant at, ZoneId zone) {
    return MOMENT.format(at.atZone(zone));
  }

  /** {@code Sun 28 Mar 2027}. */
  static String dayAndYear(LocalDate day) {
    return DAY_AND_YEAR.format(day);
  }

  /** {@code 09:00}. */
  static String time(LocalTime time) {
    return TIME.format(time);
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
