package io.goodhart.activity;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * That somebody was seen through a tool in one week, whether the tool was used or only reported.
 * Weeks and days are those of UTC, so that no change of the roster moves them.
 *
 * @param member who, through whatever identity
 * @param tool through what, such as {@code codex} or {@code slack}
 * @param week in which week
 * @param days on which days of it
 * @param first when first
 * @param last when last
 */
public record Sighting(
    MemberId member, String tool, ReportingWeek week, DayBits days, Instant first, Instant last) {
  /** The days, in order. */
  public Stream<LocalDate> dates() {
    return Stream.of(DayOfWeek.values())
        .filter(days::contains)
        .map(day -> week.monday().plusDays(day.getValue() - 1L));
  }
}
