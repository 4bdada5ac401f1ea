package io.goodhart.digest;

/** Puts a corrected message in the place of one that was posted, once. */
@FunctionalInterface
public interface CorrectionPublisher {
  /**
   * Reserves the change and what is said about it in the message's thread. A key that is reserved
   * already changes nothing.
   *
   * @param key what makes it the same correction
   * @param corrected the key of the message that is changed
   * @param channel where that stands
   * @param message what it says from now on
   * @param inThread what is said in its thread
   */
  void correct(String key, String corrected, String channel, Message message, Message inThread);
}
