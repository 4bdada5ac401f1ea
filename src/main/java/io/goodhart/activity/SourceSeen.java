package io.goodhart.activity;

import java.time.Instant;

/**
 * A tool through which somebody can be seen, whether it reported usage or not.
 *
 * @param tool the tool, such as {@code codex} or {@code slack}
 * @param first when it was first seen, as far as that is kept
 * @param last when it was last seen
 * @param days on how many of the 14 days (UTC) that end with the last it was seen
 */
public record SourceSeen(String tool, Instant first, Instant last, int days) {
  /** How many days {@link #days} looks at. */
  public static final int LOOK_BACK_DAYS = 14;

  private static final int MOST_WORKING_DAYS = 8;

  /** Whether it reports on most working days: on 8 or more of 14 days. */
  public boolean reportsDaily() {
    return days >= MOST_WORKING_DAYS;
  }
}
