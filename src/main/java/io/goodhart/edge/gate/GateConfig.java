package io.goodhart.edge.gate;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /**
   * How long to wait for an answer if the agent says so many seconds; not at all if it does not.
   */
  Duration wait(@Nullable String seconds) {
    return seconds(seconds, longestWait).orElse(Duration.ZERO);
  }

  /** How long a hook waits if it says so many seconds; as long as any if it does not. */
  Duration hookWait(@Nullable String seconds) {
    return seconds(seconds, longestHook).filter(wait -> !wait.isZero()).orElse(longestHook);
  }

  private static Optional<Duration> seconds(@Nullable String text, Duration longest) {
    return Optional.ofNullable(text)
        .filter(digits -> digits.matches("\\d{1,4}"))
        .map(digits -> Duration.ofSeconds(Integer.parseInt(digits)))
        .map(wait -> wait.compareTo(longest) < 0 ? wait : longest);
  }
}
