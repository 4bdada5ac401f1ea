package io.goodhart.edge.http;

import java.time.Duration;

/**
 * Where and how patiently the bot listens.
 *
 * @param bind the address to listen on
 * @param port the port, 0 to 65535; 0 takes any free one
 * @param idleTimeout after which a silent connection is closed
 * @param minBytesPerSecond slower request bodies are refused with 408; 0 accepts any
 */
public record HttpConfig(String bind, int port, Duration idleTimeout, int minBytesPerSecond) {
  /** Refuses ports that do not exist. */
  public HttpConfig {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("A port lies between 0 and 65535, not at " + port);
    }
  }
}
