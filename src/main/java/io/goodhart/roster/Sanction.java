package io.goodhart.roster;

import java.time.LocalDate;

/**
 * Planned automation of a member: what falls on its days is explained beforehand.
 *
 * @param member any alias of the member
 * @param from the first day
 * @param to the last day
 * @param reason in the member's words
 */
public record Sanction(Alias member, LocalDate from, LocalDate to, String reason) {
  private static final int LONGEST_REASON = 500;

  /** Refuses an end before the beginning, and a reason that is blank or overlong. */
  public Sanction {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("The sanction ends before it begins.");
    }
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new IllegalArgumentException(
          "A reason has 1 to " + LONGEST_REASON + " characters, not " + reason.length() + ".");
    }
  }
}
