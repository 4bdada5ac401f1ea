package io.goodhart.roster;

import java.util.List;

/**
 * What a roster import did.
 *
 * @param changed how many rows changed something
 * @param unchanged how many rows said what was known
 * @param refused rows that could not be taken, with the reason
 */
public record RosterChange(int changed, int unchanged, List<Refused> refused) {
  /** Copies the list. */
  public RosterChange {
    refused = List.copyOf(refused);
  }

  /**
   * A row that was not taken.
   *
   * @param row its place in the list given, from 0
   * @param reason what is wrong and what to do, as a sentence
   */
  public record Refused(int row, String reason) {}
}
