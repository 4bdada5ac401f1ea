package io.goodhart.commands.gate;

import io.goodhart.digest.Message;

/** The channel of those who decide, told what concerns all of them. */
public interface ApprovalsChannel {
  /** There is none. */
  ApprovalsChannel NONE =
      new ApprovalsChannel() {
        @Override
        public boolean isThere() {
          return false;
        }

        @Override
        public boolean say(String key, Message message) {
          return false;
        }
      };

  /** Whether there is one. */
  default boolean isThere() {
    return true;
  }

  /**
   * Says something there, once for each key; it goes out as soon as the channel takes it.
   *
   * @return false if there is no such channel
   */
  boolean say(String key, Message message);
}
