package io.goodhart.digest;

import java.util.Optional;

/** Brings a message to a channel, once for each key. */
public interface DigestPublisher {
  /**
   * Reserves the message and sends it as soon as the channel takes it. A key that is reserved
   * already changes nothing, so this may be called again after a crash.
   *
   * @param key what makes it the same message
   * @param channel where it goes
   * @param message what is said
   * @param thread what is said in its thread
   */
  void publish(String key, String channel, Message message, Optional<Message> thread);
}
