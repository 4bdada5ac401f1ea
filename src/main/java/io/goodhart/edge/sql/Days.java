package io.goodhart.edge.sql;

import io.goodhart.roster.DateSpan;
import java.time.LocalDate;
import java.util.Optional;

/** Days as they are stored: counted from 1 January 1970, with numbers for "always" and "open". */
public final class Days {
  /** The first day of somebody who has always been there. */
  public static final LocalDate ALWAYS = LocalDate.EPOCH;

  /** The last day of something that goes on. */
  public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

  private Days() {}

  /** The number a day is stored by. */
  public static int number(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  /** The day of a number. */
  public static LocalDate day(int number) {
    return LocalDate.ofEpochDay(number);
  }

  /** A span of stored days; without an end if it goes on. */
  public static DateSpan span(int from, int to) {
    LocalDate last = day(to);
    return new DateSpan(day(from), last.equals(OPEN) ? Optional.empty() : Optional.of(last));
  }
}
