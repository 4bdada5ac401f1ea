package io.goodhart.activity;

import java.util.OptionalLong;

/**
 * What every event has.
 *
 * @param id what makes a second delivery the same event
 * @param subject whose activity it is, as the source saw it
 * @param tool the tool or channel of work, in lower case, such as {@code codex} or {@code slack}
 * @param trigger who set it going
 * @param session a hash of the session at the source, if there is one
 */
public record EventHead(
    EventId id, Subject subject, String tool, Trigger trigger, OptionalLong session) {
  private static final int LONGEST_TOOL = 64;

  /** Refuses a blank or overlong tool. */
  public EventHead {
    if (tool.isBlank() || tool.length() > LONGEST_TOOL) {
      throw new IllegalArgumentException(
          "A tool's name has 1 to " + LONGEST_TOOL + " characters, not " + tool.length());
    }
  }
}
