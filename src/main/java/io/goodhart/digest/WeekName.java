package io.goodhart.digest;

import io.goodhart.calendar.ReportingWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names a week as people read it. */
public final class WeekName {
  private static final DateTimeFormatter SHORT = format("d MMM");
  private static final DateTimeFormatter LONG = format("d MMMM");
  private static final DateTimeFormatter DAY = format("EEE d MMM");

  private WeekName() {}

  /** For titles: {@code 16–22 Nov}, {@code 30 Nov – 6 Dec}. */
  public static String brief(ReportingWeek week) {
    return name(week, SHORT);
  }

  /** For sentences: {@code 16–22 November}. */
  public static String full(ReportingWeek week) {
    return name(week, LONG);
  }

  /** By its first day: {@code 16 Nov}. */
  static String monday(ReportingWeek week) {
    return SHORT.format(week.monday());
  }

  /** One day of it: {@code Sun 25 Oct}. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static String name(ReportingWeek week, DateTimeFormatter format) {
    LocalDate first = week.monday();
    LocalDate last = week.sunday();
    return first.getMonth() == last.getMonth()
        ? first.getDayOfMonth() + "–" + format.format(last)
        : format.format(first) + " – " + format.format(last);
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
