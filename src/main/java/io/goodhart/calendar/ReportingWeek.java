package io.goodhart.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ISO 8601 week, Monday 00:00 to Monday 00:00, half-open; a zone turns it into instants.
 *
 * <p>In a zone with daylight saving a week lasts 167, 168 or 169 hours.
 *
 * @param monday the first day, always a Monday
 */
public record ReportingWeek(LocalDate monday) implements Comparable<ReportingWeek> {
  private static final Pattern FORM = Pattern.compile("(\\d{4})-W(\\d{2})");
  private static final int EPOCH_MONDAY = 4;

  /** Refuses a day that is not a Monday. */
  public ReportingWeek {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("A reporting week starts on a Monday, not on " + monday);
    }
  }

  /** The week in which a day lies. */
  public static ReportingWeek containing(LocalDate day) {
    return new ReportingWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  /** The week in which an instant lies, as the clocks of {@code zone} show it. */
  public static ReportingWeek containing(Instant at, ZoneId zone) {
    return containing(LocalDate.ofInstant(at, zone));
  }

  /** The week with the given {@link #index()}. */
  public static ReportingWeek ofIndex(int index) {
    return new ReportingWeek(LocalDate.ofEpochDay(index * 7L + EPOCH_MONDAY));
  }

  /**
   * Reads {@code 2026-W47}.
   *
   * @throws DateTimeException if the text has another form or the year has no such week
   */
  public static ReportingWeek parse(String text) {
    Matcher form = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!form.matches()) {
      throw new DateTimeException("\"" + text + "\" is not a week; write it as 2026-W47");
    }
    int year = Integer.parseInt(form.group(1));
    int week = Integer.parseInt(form.group(2));
    LocalDate fourthOfJanuary = LocalDate.of(year, 1, 4);
    if (!IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(fourthOfJanuary).isValidValue(week)) {
      throw new DateTimeException("The year " + year + " has no week " + week);
    }
    return containing(fourthOfJanuary.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week));
  }

  /** Weeks since the one of 5 January 1970; consecutive weeks have consecutive numbers. */
  public int index() {
    return Math.toIntExact(Math.floorDiv(monday.toEpochDay() - EPOCH_MONDAY, 7L));
  }

  /** The last day, a Sunday. */
  public LocalDate sunday() {
    return monday.plusDays(6);
  }

  /** The first instant of the week in {@code zone}. */
  public Instant start(ZoneId zone) {
    return monday.atStartOfDay(zone).toInstant();
  }

  /** The first instant that no longer belongs to the week in {@code zone}. */
  public Instant end(ZoneId zone) {
    return next().start(zone);
  }

  /** Whether the week is over at {@code now} in {@code zone}. */
  public boolean isClosedAt(Instant now, ZoneId zone) {
    return !now.isBefore(end(zone));
  }

  /** How long the week lasts in {@code zone}: 168 hours, unless clocks change. */
  public Duration length(ZoneId zone) {
    return Duration.between(start(zone), end(zone));
  }

  /** The first day of the week on which the clocks of {@code zone} change; empty if none is. */
  public Optional<LocalDate> clockChange(ZoneId zone) {
    return monday
        .datesUntil(monday.plusDays(7))
        .filter(day -> !lengthOf(day, zone).equals(Duration.ofDays(1)))
        .findFirst();
  }

  private static Duration lengthOf(LocalDate day, ZoneId zone) {
    return Duration.between(day.atStartOfDay(zone), day.plusDays(1).atStartOfDay(zone));
  }

  /** The week after this one. */
  public ReportingWeek next() {
    return plus(1);
  }

  /** The week before this one. */
  public ReportingWeek previous() {
    return plus(-1);
  }

  /** The week that many weeks later; earlier if negative. */
  public ReportingWeek plus(int weeks) {
    return new ReportingWeek(monday.plusWeeks(weeks));
  }

  @Override
  public int compareTo(ReportingWeek other) {
    return monday.compareTo(other.monday);
  }

  /** The ISO form, such as {@code 2026-W47}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        monday.get(IsoFields.WEEK_BASED_YEAR),
        monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
