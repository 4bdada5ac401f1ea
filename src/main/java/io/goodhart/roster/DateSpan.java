package io.goodhart.roster;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A span of days, both ends included; without an end it goes on.
 *
 * @param from the first day
 * @param to the last day, not before {@code from}
 */
public record DateSpan(LocalDate from, Optional<LocalDate> to) {
  /** Refuses an end before the beginning. */
  public DateSpan {
    if (to.isPresent() && to.get().isBefore(from)) {
      throw new IllegalArgumentException("A span cannot end on " + to.get() + " before " + from);
    }
  }

  /** A span with both ends. */
  public static DateSpan of(LocalDate from, LocalDate to) {
    return new DateSpan(from, Optional.of(to));
  }

  /** Whether the day lies in it. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
  }
}
