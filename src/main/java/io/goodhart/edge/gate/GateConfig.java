package io.goodhart.edge.gate;

import java.time.Duration;

/**
 * How much an agent may ask at once.
 *
 * @param maxBodyBytes the largest body
 * @param perMinute how many requests of an agent are taken a minute
 * @param longestWait how long an answer is waited for at most
 * @param longestHook how long a hook is waited for at most, below its own time-out
 */
public record GateConfig(
    int maxBodyBytes, int perMinute, Duration longestWait, Duration longestHook) {
  /** The defaults. */
  public static final GateConfig DEFAULT =
      new GateConfig(256 << 10, 120, Duration.ofSeconds(55), Duration.ofSeconds(590));
}
