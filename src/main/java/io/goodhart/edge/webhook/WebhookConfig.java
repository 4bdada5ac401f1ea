package io.goodhart.edge.webhook;

import java.time.Duration;

/**
 * How much is taken at once.
 *
 * @param maxBodyBytes the largest body
 * @param maxBufferedBytes what all bodies that are being read may hold together
 * @param patience how long one request may take, from its first byte to its answer
 * @param retryAfter when a sender that was turned away should come back
 */
public record WebhookConfig(
    int maxBodyBytes, long maxBufferedBytes, Duration patience, Duration retryAfter) {
  /** The defaults: GitHub sends no more than 25 MB and waits for 10 seconds. */
  public static final WebhookConfig DEFAULT =
      new WebhookConfig(25 << 20, 100L << 20, Duration.ofSeconds(10), Duration.ofSeconds(5));

  /** Refuses limits that would let nothing in. */
  public WebhookConfig {
    if (maxBodyBytes < 1 || maxBufferedBytes < maxBodyBytes) {
      throw new IllegalArgumentException("The limits must leave room for a body");
    }
    if (patience.toMillis() < 1 || retryAfter.toSeconds() < 1) {
      throw new IllegalArgumentException(
          "The patience must be at least a millisecond, the time to come back a second");
    }
  }
}
