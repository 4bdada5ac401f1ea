package io.goodhart.approvals;

import io.goodhart.roster.Alias;
import java.time.LocalDate;

/**
 * Somebody who stands in for a reviewer who is away.
 *
 * @param person the reviewer
 * @param delegate who stands in for them
 * @param from the first day
 * @param to the last day
 */
public record Delegation(Alias person, Alias delegate, LocalDate from, LocalDate to) {
  private static final int MOST_DAYS = 60;

  /** Refuses to let people stand in for themselves, and days that are none or too many. */
  public Delegation {
    if (person.equals(delegate)) {
      throw new IllegalArgumentException("Nobody stands in for themselves");
    }
    if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS))) {
      throw new IllegalArgumentException("A delegate is named for 1 to " + MOST_DAYS + " days");
    }
  }

  /** Whether it holds on that day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
