package io.goodhart.activity;

import java.util.List;

/**
 * What was used in one session of one model.
 *
 * @param session the number to which the session's name was reduced
 * @param use what was used
 */
public record SessionUse(long session, ModelUse use) {
  /** The numbers to which sources reduce what a tool calls a session: there are two ways. */
  public static List<Long> numbers(String tool, String name) {
    return List.of(EventId.hash(tool, name), EventId.hash("session", tool, name));
  }
}
