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

  /**
   * Puts what a message has come to in its place; says it where that message was never said, and
   * where messages cannot be changed.
   *
   * @param key of the message
   * @param state what tells this wording from those before; each is shown once
   * @return false if there is no such channel
   */
  default boolean show(String key, String state, Message message) {
    return say(key + ":" + state, message);
  }
}
