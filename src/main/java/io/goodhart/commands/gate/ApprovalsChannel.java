package io.goodhart.commands.gate;

import io.goodhart.digest.Message;

/** The channel of those who decide, told what concerns all of them. */
@FunctionalInterface
public interface ApprovalsChannel {
  /** There is none. */
  ApprovalsChannel NONE = (key, message) -> false;

  /**
   * Says something there, once for each key; it goes out as soon as the channel takes it.
   *
   * @return false if there is no such channel
   */
  boolean say(String key, Message message);
}
